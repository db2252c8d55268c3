package org.sinur.crossingpoint.lane;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.crossing.Direction;

/** That a lane changed. How a lane stands is what its latest change says. */
@Entity
@Immutable
@Table(name = "lane_change")
class LaneChangeRow {

  @Id UUID id;

  String crossingPoint;

  /** The lane's number, counted from 1. */
  String lane;

  /** Which change of this lane, counted from 1. */
  int version;

  @Enumerated(EnumType.STRING)
  LaneState state;

  @Enumerated(EnumType.STRING)
  @Nullable Direction direction;

  @Enumerated(EnumType.STRING)
  LaneFor travellers;

  @Nullable String note;

  Instant changedAt;

  String changedBy;

  boolean isOpen(Direction way) {
    return state == LaneState.OPEN && (direction == null || direction == way);
  }

  LaneRequest request() {
    return new LaneRequest(state, direction, travellers, note);
  }
}
