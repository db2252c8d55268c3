package org.sinur.trafficking.pattern;

import org.jspecify.annotations.Nullable;
import org.sinur.trafficking.alert.AlertRequest;

/** How old somebody is, in doubt the younger, as crossing-point tells it. */
enum AgeGroup {
  /** Under 16. */
  CHILD(null, 15),
  /** 16 or 17. */
  ADOLESCENT(16, 17),
  /** 18 to 25. */
  YOUNG_ADULT(18, 25),
  /** 26 or older. */
  ADULT(26, null),
  /** Not known; neither a minor nor an escort. */
  UNKNOWN(null, null);

  private final @Nullable Integer from;
  private final @Nullable Integer to;

  AgeGroup(@Nullable Integer from, @Nullable Integer to) {
    this.from = from;
    this.to = to;
  }

  boolean minor() {
    return this == CHILD || this == ADOLESCENT;
  }

  boolean ofAge() {
    return this == YOUNG_ADULT || this == ADULT;
  }

  /** Under 26. */
  boolean young() {
    return minor() || this == YOUNG_ADULT;
  }

  AlertRequest.@Nullable ApparentAge apparent() {
    return this == UNKNOWN ? null : new AlertRequest.ApparentAge(from, to);
  }
}
