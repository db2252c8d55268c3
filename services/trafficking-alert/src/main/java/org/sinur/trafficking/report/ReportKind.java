package org.sinur.trafficking.report;

/** What somebody reports. */
public enum ReportKind {
  /** People are forced, deceived, sold, held, or children are with somebody who is not theirs. */
  TRAFFICKING(Desk.PROTECTION),
  /** Somebody in office asked for money or favours. */
  EXTORTION(Desk.OVERSIGHT),
  /** Somebody in office hurt, threatened or humiliated a person. */
  ILL_TREATMENT(Desk.OVERSIGHT),
  /** Somebody who asked for protection was turned back, or was not heard. */
  TURNED_BACK(Desk.OVERSIGHT),
  /** Anything else. */
  OTHER(Desk.OVERSIGHT);

  private final Desk desk;

  ReportKind(Desk desk) {
    this.desk = desk;
  }

  /** Who it is for, until they pass it on. */
  Desk desk() {
    return desk;
  }
}
