package org.sinur.crossingpoint.flow;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How finely crossings are told apart, each in a table of its own but the last. They stand in the
 * order in which they are tried: what is sooner read comes first.
 */
enum Grain {
  /** Where and which way, by the day. */
  PLACE("flow_by_place", Dimension.DAY),
  /** Of which nationality, by the day, at all crossing points together. */
  ORIGIN("flow_by_origin", Dimension.DAY),
  /** Where, which way and of which nationality, by the month. */
  PLACE_AND_ORIGIN("flow_by_place_and_origin", Dimension.MONTH),
  /** Who crossed, by the month, at all crossing points together. */
  COUNTRY("flow_by_country", Dimension.MONTH),
  /** Of which sex and age, by the day. */
  AGE("flow_by_age", Dimension.DAY),
  /** What for, by the day. */
  PURPOSE("flow_by_purpose", Dimension.DAY),
  /** Of which nationality, by the day. */
  NATIONALITY("flow_by_nationality", Dimension.DAY),
  /** Who crossed, by the month. */
  MONTH("flow_by_month", Dimension.MONTH),
  /** Who crossed, by the day. */
  DAY("flow_by_day", Dimension.DAY),
  /** Where and which way, by the hour and the lane. */
  LANE("flow_by_lane", Dimension.HOUR),
  /**
   * The crossings and the registered persons themselves: with hours or lanes and travellers
   * together there would be nearly as many counts as crossings.
   */
  CROSSING("flow_of_crossing", Dimension.HOUR);

  static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");

  private final String table;
  private final Dimension time;

  Grain(String table, Dimension time) {
    this.table = table;
    this.time = time;
  }

  /** The tables that are folded into. */
  static Stream<Grain> folded() {
    return Stream.of(values()).filter(Grain::isFolded);
  }

  /** Where it is read from. */
  String table() {
    return table;
  }

  /** What its counts are cut by in time. */
  Dimension time() {
    return time;
  }

  /** The column that a period is cut by, in SQL. */
  String begins() {
    return this == CROSSING ? "occurred_at" : time.value(this);
  }

  /** The column that the same period is cut by of what is not folded yet, in SQL. */
  String beginsInDelta() {
    return time == Dimension.HOUR ? "hour" : "day";
  }

  /** Whether it is a table of counts, to which what is not folded yet has to be added. */
  boolean isFolded() {
    return this != CROSSING;
  }

  /** What it tells apart besides time. */
  private List<Dimension> dimensions() {
    return switch (this) {
      case PLACE -> List.of(Dimension.CROSSING_POINT, Dimension.DIRECTION);
      case ORIGIN -> List.of(Dimension.DIRECTION, Dimension.NATIONALITY);
      case COUNTRY ->
          List.of(
              Dimension.DIRECTION,
              Dimension.NATIONALITY,
              Dimension.SEX,
              Dimension.AGE_BAND,
              Dimension.PURPOSE);
      case PLACE_AND_ORIGIN, NATIONALITY ->
          List.of(Dimension.CROSSING_POINT, Dimension.DIRECTION, Dimension.NATIONALITY);
      case AGE ->
          List.of(Dimension.CROSSING_POINT, Dimension.DIRECTION, Dimension.SEX, Dimension.AGE_BAND);
      case PURPOSE -> List.of(Dimension.CROSSING_POINT, Dimension.DIRECTION, Dimension.PURPOSE);
      case MONTH, DAY ->
          List.of(
              Dimension.CROSSING_POINT,
              Dimension.DIRECTION,
              Dimension.NATIONALITY,
              Dimension.SEX,
              Dimension.AGE_BAND,
              Dimension.PURPOSE);
      case LANE -> List.of(Dimension.CROSSING_POINT, Dimension.LANE, Dimension.DIRECTION);
      case CROSSING -> Stream.of(Dimension.values()).filter(d -> !d.isTime()).toList();
    };
  }

  /** Its columns but that of time, in SQL. */
  String columns() {
    return dimensions().stream().map(d -> d.value(this)).collect(Collectors.joining(", "));
  }

  /** Whether a question can be answered from it. */
  boolean answers(FlowQuestion question) {
    return time.beginsAt(question.from())
        && time.beginsAt(question.to())
        && (question.places() == null || dimensions().contains(Dimension.CROSSING_POINT))
        && question.by().stream()
            .allMatch(by -> by.isTime() ? by.compareTo(time) >= 0 : dimensions().contains(by));
  }
}
