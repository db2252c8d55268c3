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

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  @Nullable PermitKind permitKind;

  @Column(updatable = false)
  @Nullable String permitNumber;

  @Column(updatable = false)
  @Nullable LocalDate permitValidUntil;

  @Column(updatable = false)
  @Nullable Integer permitDays;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  @Nullable Purpose purpose;

  @Column(updatable = false)
  @Nullable String vehiclePlate;

  @Column(updatable = false)
  @Nullable String vehicleState;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  Vehicle.@Nullable Kind vehicleKind;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  Conveyance.@Nullable Kind conveyanceKind;

  @Column(updatable = false)
  @Nullable String conveyanceDesignator;

  @Column(name = "travel_group", updatable = false)
  @Nullable UUID group;

  String[] marks;

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
    purpose = request.purpose();
    var vehicle = request.vehicle();
    vehiclePlate = vehicle == null ? null : vehicle.plate();
    vehicleState = vehicle == null ? null : vehicle.state();
    vehicleKind = vehicle == null ? null : vehicle.kind();
    var conveyance = request.conveyance();
    conveyanceKind = conveyance == null ? null : conveyance.kind();
    conveyanceDesignator = conveyance == null ? null : conveyance.designator();
    group = request.group();
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
        new CrossingRequest.Document(documentType, documentNumber, issuingState, dateOfExpiry),
        permitKind == null
            ? null
            : new Permit(permitKind, permitNumber, permitValidUntil, permitDays),
        purpose,
        vehiclePlate == null || vehicleState == null || vehicleKind == null
            ? null
            : new Vehicle(vehiclePlate, vehicleState, vehicleKind),
        conveyanceKind == null || conveyanceDesignator == null
            ? null
            : new Conveyance(conveyanceKind, conveyanceDesignator),
        group);
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
