package org.sinur.crossingpoint.flow;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A crossing that has to be counted, or no longer; folded into the counts by {@link FlowFolder}.
 */
@Entity
@Immutable
@Table(name = "flow_delta")
class FlowDeltaRow {

  static final String UNKNOWN = "UNKNOWN";

  @Id UUID id;

  Instant hour;

  LocalDate day;

  String crossingPoint;

  String lane;

  String direction;

  String nationality;

  String sex;

  String ageBand;

  String purpose;

  int crossings;

  Instant recordedAt;

  static FlowDeltaRow of(UUID id, CountedCrossing crossing, int crossings, Instant recordedAt) {
    var row = new FlowDeltaRow();
    row.id = id;
    row.hour = crossing.occurredAt().truncatedTo(ChronoUnit.HOURS);
    row.day = row.hour.atZone(Grain.BAGHDAD).toLocalDate();
    row.crossingPoint = crossing.crossingPoint();
    row.lane = crossing.lane();
    row.direction = crossing.direction().name();
    row.nationality = known(crossing.nationality());
    row.sex = known(crossing.sex());
    row.ageBand = crossing.ageBand().label();
    row.purpose = crossing.purpose() == null ? UNKNOWN : crossing.purpose().name();
    row.crossings = crossings;
    row.recordedAt = recordedAt;
    return row;
  }

  private static String known(@Nullable String value) {
    return value == null || value.isEmpty() ? UNKNOWN : value;
  }
}
