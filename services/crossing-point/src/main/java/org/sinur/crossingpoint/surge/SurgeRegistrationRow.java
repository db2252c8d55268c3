package org.sinur.crossingpoint.surge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.sinur.crossingpoint.crossing.Capture;
import org.sinur.crossingpoint.crossing.Direction;

/** A registered group as it is kept. Nothing but whether something is still missing changes. */
@Entity
@Table(name = "surge_registration")
class SurgeRegistrationRow {

  @Id
  @Column(updatable = false)
  UUID id;

  @Column(updatable = false)
  UUID orderId;

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
  Instant occurredAt;

  @Column(updatable = false)
  Instant recordedAt;

  @Column(updatable = false)
  String recordedBy;

  @Column(updatable = false)
  int persons;

  /** Whether anything was left out of anybody when it was recorded. */
  @Column(updatable = false)
  boolean deviates;

  /** Whether anything of anybody is still missing. */
  boolean incomplete;

  static SurgeRegistrationRow of(
      UUID id, SurgeRegistrationRequest request, Instant recordedAt, String recordedBy) {
    var row = new SurgeRegistrationRow();
    row.id = id;
    row.orderId = request.orderId();
    row.crossingPoint = request.crossingPoint().value();
    row.lane = request.lane();
    row.direction = request.direction();
    row.capture = request.capture();
    row.occurredAt = request.occurredAt();
    row.recordedAt = recordedAt;
    row.recordedBy = recordedBy;
    row.persons = request.persons().size();
    row.deviates = request.persons().stream().anyMatch(p -> !p.leftOut().isEmpty());
    row.incomplete = row.deviates;
    return row;
  }
}
