package org.sinur.trafficking.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A consent as it is kept. Nothing but its withdrawal changes it, once. */
@Entity
@Table(name = "consent")
class ConsentRow {

  @Id
  @Column(updatable = false)
  UUID id;

  @Column(updatable = false)
  UUID caseId;

  @Column(updatable = false)
  String bodyId;

  @Column(updatable = false)
  String[] scope;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  ConsentGiver givenBy;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  ConsentForm how;

  @Column(updatable = false)
  String language;

  @Column(updatable = false)
  boolean interpreter;

  @Column(updatable = false)
  Instant givenAt;

  @Column(updatable = false)
  @Nullable String note;

  @Column(updatable = false)
  Instant recordedAt;

  @Column(updatable = false)
  String recordedBy;

  /** Null while it holds. */
  @Nullable Instant withdrawnAt;

  @Nullable String withdrawalNote;

  @Nullable Instant withdrawalRecordedAt;

  @Nullable String withdrawalRecordedBy;

  Set<ConsentScope> scope() {
    return Arrays.stream(scope).map(ConsentScope::valueOf).collect(Collectors.toUnmodifiableSet());
  }
}
