package org.sinur.crossingpoint.crossing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.sinur.access.PlaceCode;
import org.sinur.crossingpoint.traveller.TravelDocument;
import org.sinur.crossingpoint.traveller.Traveller;

/**
 * A crossing as it is kept. Its marks change, and it may be corrected; what it was before is kept
 * as a {@link CorrectionRow}. Only what changed is written, so that marks and corrections do not
 * undo one another.
 */
@Entity
@DynamicUpdate
@Table(name = "crossing")
class CrossingRow {

  @Id
  @Column(updatable = false)
  UUID id;

  String crossingPoint;

  String lane;

  @Enumerated(EnumType.STRING)
  Direction direction;

  @Enumerated(EnumType.STRING)
  Capture capture;

  @Nullable UUID screeningId;

  Instant occurredAt;

  @Column(updatable = false)
  Instant recordedAt;

  @Column(updatable = false)
  String recordedBy;

  String primaryIdentifier;

  String secondaryIdentifier;

  String dateOfBirth;

  String sex;

  String nationality;

  String documentType;

  String documentNumber;

  String issuingState;

  String dateOfExpiry;

  @Enumerated(EnumType.STRING)
  @Nullable PermitKind permitKind;

  @Nullable String permitNumber;

  @Nullable LocalDate permitValidUntil;

  @Nullable Integer permitDays;

  @Nullable String permitSponsor;

  @Enumerated(EnumType.STRING)
  @Nullable Purpose purpose;

  @Nullable String vehiclePlate;

  @Nullable String vehicleState;

  @Enumerated(EnumType.STRING)
  Vehicle.@Nullable Kind vehicleKind;

  @Enumerated(EnumType.STRING)
  Conveyance.@Nullable Kind conveyanceKind;

  @Nullable String conveyanceDesignator;

  @Column(name = "travel_group")
  @Nullable UUID group;

  @Nullable String surgeToken;

  String[] marks;

  /** How often it was corrected. */
  int version;

  static CrossingRow of(
      UUID id, CrossingRequest request, Instant recordedAt, String recordedBy, Set<Mark> marks) {
    var row = new CrossingRow();
    row.id = id;
    row.recordedAt = recordedAt;
    row.recordedBy = recordedBy;
    row.say(request);
    row.mark(marks);
    return row;
  }

  private void say(CrossingRequest request) {
    crossingPoint = request.crossingPoint().value();
    lane = request.lane();
    direction = request.direction();
    capture = request.capture();
    screeningId = request.screeningId();
    occurredAt = request.occurredAt();
    primaryIdentifier = request.traveller().primaryIdentifier();
    secondaryIdentifier = request.traveller().secondaryIdentifier();
    dateOfBirth = request.traveller().dateOfBirth();
    sex = request.traveller().sex();
    nationality = request.traveller().nationality();
    documentType = request.document().documentType();
    documentNumber = request.document().number();
    issuingState = request.document().issuingState();
    dateOfExpiry = request.document().dateOfExpiry();
    var permit = request.permit();
    permitKind = permit == null ? null : permit.kind();
    permitNumber = permit == null ? null : permit.number();
    permitValidUntil = permit == null ? null : permit.validUntil();
    permitDays = permit == null ? null : permit.days();
    permitSponsor = permit == null ? null : permit.sponsor();
    purpose = request.purpose();
    var vehicle = request.vehicle();
    vehiclePlate = vehicle == null ? null : vehicle.plate();
    vehicleState = vehicle == null ? null : vehicle.state();
    vehicleKind = vehicle == null ? null : vehicle.kind();
    var conveyance = request.conveyance();
    conveyanceKind = conveyance == null ? null : conveyance.kind();
    conveyanceDesignator = conveyance == null ? null : conveyance.designator();
    group = request.group();
    surgeToken = request.surgeToken();
  }

  /** Puts other content in force, as the next version. */
  void correct(CrossingRequest corrected, int next) {
    say(corrected);
    version = next;
  }

  /** What is recorded. */
  CrossingRequest request() {
    return new CrossingRequest(
        new PlaceCode(crossingPoint),
        lane,
        direction,
        occurredAt,
        capture,
        screeningId,
        new Traveller(primaryIdentifier, secondaryIdentifier, dateOfBirth, sex, nationality),
        new TravelDocument(documentType, documentNumber, issuingState, dateOfExpiry),
        permitKind == null
            ? null
            : new Permit(permitKind, permitNumber, permitValidUntil, permitDays, permitSponsor),
        purpose,
        vehiclePlate == null || vehicleState == null || vehicleKind == null
            ? null
            : new Vehicle(vehiclePlate, vehicleState, vehicleKind),
        conveyanceKind == null || conveyanceDesignator == null
            ? null
            : new Conveyance(conveyanceKind, conveyanceDesignator),
        group,
        surgeToken);
  }

  Set<Mark> marks() {
    var set = EnumSet.noneOf(Mark.class);
    Arrays.stream(marks).map(Mark::valueOf).forEach(set::add);
    return set;
  }

  /** Sets the marks of those that somebody judges, and leaves all others. */
  void mark(Set<Mark> judged, Set<Mark> found) {
    var all = marks();
    all.removeAll(judged);
    all.addAll(found);
    mark(all);
  }

  void mark(Collection<Mark> all) {
    marks = all.stream().sorted().map(Mark::name).toArray(String[]::new);
  }
}
