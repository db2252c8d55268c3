package org.sinur.crossingpoint.flow;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** How finely a table of counts tells crossings apart. The coarser, the sooner it is read. */
enum Grain {
  /** Everything, by the hour. */
  HOUR("flow_by_hour", "hour", "hour"),
  /** Without lanes, by the day in Baghdad. */
  DAY("flow_by_day", "day", "day"),
  /** Without lanes, by the month in Baghdad. */
  MONTH("flow_by_month", "month", "date_trunc('month', day)::date");

  static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");

  private final String table;
  private final String time;
  private final String timeOfDelta;

  Grain(String table, String time, String timeOfDelta) {
    this.table = table;
    this.time = time;
    this.timeOfDelta = timeOfDelta;
  }

  /** Its table of counts. */
  String table() {
    return table;
  }

  /** The column of time of its table. */
  String time() {
    return time;
  }

  /** What that column is of a crossing not yet folded, in SQL. */
  String timeOfDelta() {
    return timeOfDelta;
  }

  /** Whether a period can begin or end at this moment. */
  boolean cutsAt(Instant moment) {
    var there = moment.atZone(BAGHDAD);
    return switch (this) {
      case HOUR -> moment.truncatedTo(ChronoUnit.HOURS).equals(moment);
      case DAY -> there.toLocalDate().atStartOfDay(BAGHDAD).toInstant().equals(moment);
      case MONTH -> DAY.cutsAt(moment) && there.getDayOfMonth() == 1;
    };
  }
}
