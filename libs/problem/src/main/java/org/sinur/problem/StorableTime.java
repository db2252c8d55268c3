package org.sinur.problem;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times that a database can keep and that a border can mean. */
final class StorableTime {

  private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private StorableTime() {}

  static boolean includes(Instant time) {
    return !time.isBefore(FIRST) && !time.isAfter(LAST);
  }

  /**
   * In microseconds, as PostgreSQL keeps it: what is answered first is what is answered ever after.
   */
  static Instant of(Instant time) {
    return time.truncatedTo(ChronoUnit.MICROS);
  }
}
