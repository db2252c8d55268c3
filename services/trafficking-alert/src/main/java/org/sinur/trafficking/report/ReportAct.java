package org.sinur.trafficking.report;

/** What a desk does with a report. */
public enum ReportAct {
  /** Somebody begins to look into it. */
  TAKE_UP,
  /** It is for the other desk. */
  PASS_ON,
  /** It has been looked into. */
  CLOSE,
  /** It is looked into once more. */
  REOPEN
}
