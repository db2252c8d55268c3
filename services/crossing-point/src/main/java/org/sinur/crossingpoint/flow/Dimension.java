package org.sinur.crossingpoint.flow;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What crossings can be counted by. */
enum Dimension {
  HOUR("hour"),
  DAY("day"),
  MONTH("month"),
  CROSSING_POINT("crossingPoint"),
  LANE("lane"),
  DIRECTION("direction"),
  NATIONALITY("nationality"),
  SEX("sex"),
  AGE_BAND("ageBand"),
  PURPOSE("purpose");

  private final String label;

  Dimension(String label) {
    this.label = label;
  }

  /** As it is asked for and answered. */
  String label() {
    return label;
  }

  static Optional<Dimension> of(String label) {
    return Arrays.stream(values()).filter(d -> d.label.equals(label)).findFirst();
  }

  /** Every label, for whoever asked for another. */
  static String labels() {
    return Arrays.stream(values()).map(Dimension::label).collect(Collectors.joining(", "));
  }

  /** Whether it cuts time; a question has one of these at the most. */
  boolean isTime() {
    return this == HOUR || this == DAY || this == MONTH;
  }

  /** Whether one of time begins at this moment: hours in UTC, days and months in Baghdad. */
  boolean beginsAt(Instant moment) {
    var there = moment.atZone(Grain.BAGHDAD);
    return switch (this) {
      case HOUR -> moment.truncatedTo(ChronoUnit.HOURS).equals(moment);
      case DAY -> there.toLocalDate().atStartOfDay(Grain.BAGHDAD).toInstant().equals(moment);
      case MONTH -> DAY.beginsAt(moment) && there.getDayOfMonth() == 1;
      case CROSSING_POINT, LANE, DIRECTION, NATIONALITY, SEX, AGE_BAND, PURPOSE -> false;
    };
  }

  /** What it is in the table of a grain, in SQL. */
  String value(Grain grain) {
    return this == MONTH && grain.time() == MONTH ? "month" : valueOfDelta();
  }

  /** What it is of a crossing that is not folded yet, in SQL. */
  String valueOfDelta() {
    return switch (this) {
      case HOUR -> "hour";
      case DAY -> "day";
      case MONTH -> "date_trunc('month', day)::date";
      case CROSSING_POINT -> "crossing_point";
      case LANE -> "lane";
      case DIRECTION -> "direction";
      case NATIONALITY -> "nationality";
      case SEX -> "sex";
      case AGE_BAND -> "age_band";
      case PURPOSE -> "purpose";
    };
  }

  /** Such a value as it is answered, in SQL. */
  String text(String value) {
    return switch (this) {
      case HOUR ->
          "to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')".formatted(value);
      case DAY -> "to_char(%s, 'YYYY-MM-DD')".formatted(value);
      case MONTH -> "to_char(%s, 'YYYY-MM')".formatted(value);
      case CROSSING_POINT, LANE, DIRECTION, NATIONALITY, SEX, AGE_BAND, PURPOSE -> value;
    };
  }

  /** What to sort such values by, in SQL: lanes as numbers. */
  String order(String value) {
    return this == LANE ? value + "::int" : value;
  }
}
