package org.sinur.crossingpoint.fairness;

/** By what travellers are told apart, and where those who entered are counted so already. */
public enum FairnessDimension {
  /** ICAO code as the document says, or UNKNOWN. */
  NATIONALITY("nationality", "nationality", "flow_by_nationality"),
  /** F, M or X, as the document says. */
  SEX("sex", "sex", "flow_by_age"),
  /** Whole years on the day, or UNKNOWN. */
  AGE_BAND(
      "age_band",
      "flow_age_band(date_of_birth, (occurred_at at time zone 'Asia/Baghdad')::date)",
      "flow_by_age"),
  /** Where. */
  CROSSING_POINT("crossing_point", "crossing_point", "flow_by_place"),
  /** NIGHT from 0, DAY from 8 and EVENING from 16 o'clock in Baghdad. */
  WATCH("fairness_watch(hour)", "fairness_watch(occurred_at)", "flow_by_lane");

  private final String counted;
  private final String refused;
  private final String table;

  FairnessDimension(String counted, String refused, String table) {
    this.counted = counted;
    this.refused = refused;
    this.table = table;
  }

  /** Of those who entered, in SQL. */
  String counted() {
    return counted;
  }

  /** Of who was to be refused, in SQL. */
  String refused() {
    return refused;
  }

  /** Where those who entered are counted by it. */
  String table() {
    return table;
  }

  /** Within what groups are compared, in SQL: only who asks at the same place. */
  String stratum() {
    return this == CROSSING_POINT ? "''" : "crossing_point";
  }
}
