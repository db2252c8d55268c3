package org.sinur.crossingpoint.flow;

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

  /** The grain that it takes at least. */
  Grain grain() {
    return switch (this) {
      case HOUR, LANE -> Grain.HOUR;
      case DAY -> Grain.DAY;
      case MONTH, CROSSING_POINT, DIRECTION, NATIONALITY, SEX, AGE_BAND, PURPOSE -> Grain.MONTH;
    };
  }

  /**
   * What it is of a count, in SQL.
   *
   * @param time the time of the count, as this grain has it
   */
  String value(Grain grain, String time) {
    var there = "(%s at time zone 'Asia/Baghdad')".formatted(time);
    return switch (this) {
      case HOUR -> time;
      case DAY -> grain == Grain.HOUR ? there + "::date" : time;
      case MONTH -> "date_trunc('month', %s)::date".formatted(grain == Grain.HOUR ? there : time);
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
