package org.sinur.screening.fairness;

/** By what travellers are told apart. */
public enum FairnessDimension {
  /** ICAO code as the document says, or UNKNOWN. */
  NATIONALITY("nationality"),
  /** F, M or X, as the document says. */
  SEX("sex"),
  /** Whole years on the day, or UNKNOWN. */
  AGE_BAND("age_band"),
  /** Where. */
  CROSSING_POINT("crossing_point"),
  /** NIGHT from 0, DAY from 8 and EVENING from 16 o'clock in Baghdad. */
  WATCH("watch");

  private final String column;

  FairnessDimension(String column) {
    this.column = column;
  }

  /** Where it is kept. */
  String column() {
    return column;
  }

  /** Within what groups are compared, in SQL: only who crosses at the same place. */
  String stratum() {
    return this == CROSSING_POINT ? "''" : "crossing_point";
  }
}
