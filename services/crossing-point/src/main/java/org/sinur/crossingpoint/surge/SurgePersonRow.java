package org.sinur.crossingpoint.surge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.service.SlipNumber;

/**
 * What was captured of a person, in one version: the first, as registered, or a later one, as
 * completed. Nothing but whether it is the last changes.
 */
@Entity
@Table(name = "surge_person")
class SurgePersonRow {

  @Id
  @Column(updatable = false)
  UUID id;

  @Column(updatable = false)
  UUID registrationId;

  /** Which of the group, counted from 1. */
  @Column(updatable = false)
  int position;

  /** Counted from 1. */
  @Column(updatable = false)
  int version;

  /** Whether there is no later version. */
  boolean latest;

  @Column(updatable = false)
  String token;

  @Column(updatable = false)
  String name;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  Relation relation;

  @Column(updatable = false)
  @Nullable String birthYear;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  @Nullable AgeBand ageBand;

  @Column(updatable = false)
  @Nullable String sex;

  @Column(updatable = false)
  @Nullable String nationality;

  @Column(updatable = false)
  @Nullable String documentType;

  @Column(updatable = false)
  @Nullable String documentNumber;

  @Column(updatable = false)
  @Nullable String issuingState;

  @Column(updatable = false)
  @Nullable UUID screeningId;

  @Column(updatable = false)
  String[] leftOut;

  @Column(updatable = false)
  Instant recordedAt;

  @Column(updatable = false)
  String recordedBy;

  static SurgePersonRow of(
      UUID id,
      UUID registrationId,
      int position,
      int version,
      SlipNumber token,
      SurgePerson person,
      Instant recordedAt,
      String recordedBy) {
    var row = new SurgePersonRow();
    row.id = id;
    row.registrationId = registrationId;
    row.position = position;
    row.version = version;
    row.latest = true;
    row.token = token.value();
    row.name = person.name();
    row.relation = person.relation();
    row.birthYear = person.birthYear();
    row.ageBand = person.ageBand();
    row.sex = person.sex();
    row.nationality = person.nationality();
    var document = person.document();
    row.documentType = document == null ? null : document.documentType();
    row.documentNumber = document == null ? null : document.number();
    row.issuingState = document == null ? null : document.issuingState();
    row.screeningId = person.screeningId();
    row.leftOut = person.leftOut().stream().map(CaptureField::name).toArray(String[]::new);
    row.recordedAt = recordedAt;
    row.recordedBy = recordedBy;
    return row;
  }

  SurgePerson person() {
    return new SurgePerson(
        name,
        relation,
        birthYear,
        ageBand,
        sex,
        nationality,
        documentType == null || documentNumber == null || issuingState == null
            ? null
            : new SurgePerson.Document(documentType, documentNumber, issuingState),
        screeningId);
  }

  Set<CaptureField> leftOut() {
    var set = EnumSet.noneOf(CaptureField.class);
    Arrays.stream(leftOut).map(CaptureField::valueOf).forEach(set::add);
    return set;
  }
}
