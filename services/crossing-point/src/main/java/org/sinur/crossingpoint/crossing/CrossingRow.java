package org.sinur.crossingpoint.crossing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.access.PlaceCode;

/** A crossing as it is kept. Nothing but the marks changes after it is recorded. */
@Entity
@Table(name = "crossing")
class CrossingRow {

  @Id
  @Column(updatable = false)
  UUID id;

  @Column(updatable = false)
  String crossingPoint;

  @Column(updatable = false)
  String lane;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  Direction direction;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  Capture capture;

  @Column(updatable = false)
  @Nullable UUID screeningId;

  @Column(updatable = false)
  Instant occurredAt;

  @Column(updatable = false)
  Instant recordedAt;

  @Column(updatable = false)
  String recordedBy;

  @Column(updatable = false)
  String primaryIdentifier;

  @Column(updatable = false)
  String secondaryIdentifier;

  @Column(updatable = false)
  String dateOfBirth;

  @Column(updatable = false)
  String sex;

  @Column(updatable = false)
  String nationality;

  @Column(updatable = false)
  String documentType;

  @Column(updatable = false)
  String documentNumber;

  @Column(updatable = false)
  String issuingState;

  @Column(updatable = false)
  String dateOfExpiry;

  String[] marks;

  static CrossingRow of(
      UUID id, CrossingRequest request, Instant recordedAt, String recordedBy, Set<Mark> marks) {
    var row = new CrossingRow();
    row.id = id;
    row.crossingPoint = request.crossingPoint().value();
    row.lane = request.lane();
    row.direction = request.direction();
    row.capture = request.capture();
    row.screeningId = request.screeningId();
    row.occurredAt = request.occurredAt();
    row.recordedAt = recordedAt;
    row.recordedBy = recordedBy;
    row.primaryIdentifier = request.traveller().primaryIdentifier();
    row.secondaryIdentifier = request.traveller().secondaryIdentifier();
    row.dateOfBirth = request.traveller().dateOfBirth();
    row.sex = request.traveller().sex();
    row.nationality = request.traveller().nationality();
    row.documentType = request.document().documentType();
    row.documentNumber = request.document().number();
    row.issuingState = request.document().issuingState();
    row.dateOfExpiry = request.document().dateOfExpiry();
    row.mark(marks);
    return row;
  }

  /** What was recorded, as it was asked. */
  CrossingRequest request() {
    return new CrossingRequest(
        new PlaceCode(crossingPoint),
        lane,
        direction,
        occurredAt,
        capture,
        screeningId,
        new CrossingRequest.Traveller(
            primaryIdentifier, secondaryIdentifier, dateOfBirth, sex, nationality),
        new CrossingRequest.Document(documentType, documentNumber, issuingState, dateOfExpiry));
  }

  Set<Mark> marks() {
    var set = EnumSet.noneOf(Mark.class);
    Arrays.stream(marks).map(Mark::valueOf).forEach(set::add);
    return set;
  }

  void mark(Collection<Mark> all) {
    marks = all.stream().sorted().map(Mark::name).toArray(String[]::new);
  }
}
