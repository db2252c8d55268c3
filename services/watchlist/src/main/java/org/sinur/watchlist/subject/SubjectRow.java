package org.sinur.watchlist.subject;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the list says of a subject from one version until another. */
@Entity
@Table(name = "subject_version")
class SubjectRow {

  @Id UUID id;

  @Column(nullable = false)
  String subjectId;

  @Column(nullable = false)
  String source;

  @Column(nullable = false)
  @Enumerated(EnumType.STRING)
  SubjectKind kind;

  @Column(nullable = false)
  String reference;

  /** The first version that says so. */
  @Column(nullable = false)
  long since;

  /** The first version that no longer says so; null while it is in force. */
  @Nullable Long until;

  /** The last day on which it holds; null where the source gives none. */
  @Nullable LocalDate expiresOn;

  /** SHA-256 of the content. */
  @Column(nullable = false)
  String fingerprint;

  /** The {@link ListedSubject} as JSON. */
  @Column(nullable = false)
  String content;
}
