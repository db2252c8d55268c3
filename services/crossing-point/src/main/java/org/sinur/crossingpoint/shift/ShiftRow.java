package org.sinur.crossingpoint.shift;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A shift as it is kept. */
@Entity
@Table(name = "shift")
class ShiftRow {

  @Id
  @Column(updatable = false)
  UUID id;

  @Column(updatable = false)
  String crossingPoint;

  /** The subject's id in the realm. */
  @Column(updatable = false)
  String supervisor;

  @Column(updatable = false)
  Instant begunAt;

  /** The shift before, at the same crossing point; null for the first. */
  @Column(updatable = false)
  @Nullable UUID previousId;

  /** What the shift before handed over; null for the first. */
  @Column(updatable = false)
  @Nullable String takenOver;

  String[] officers;

  @Nullable Instant endedAt;

  @Nullable String endedBy;

  @Nullable String handover;

  @Version long version;

  ShiftState state() {
    return endedAt == null ? ShiftState.BEGUN : ShiftState.ENDED;
  }

  List<ShiftOfficer> officers() {
    return Arrays.stream(officers).map(ShiftOfficer::of).toList();
  }

  void officers(List<ShiftOfficer> all) {
    officers = all.stream().map(ShiftOfficer::text).toArray(String[]::new);
  }
}
