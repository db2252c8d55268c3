package org.sinur.trafficking.report;

/** What became of a report. */
public enum ReportOutcome {
  /** An alert or a case of protection follows from it. */
  PROTECTION_FOLLOWS,
  /** Whoever investigates such acts has it. */
  INVESTIGATION_FOLLOWS,
  /** What was wrong has been put right. */
  PUT_RIGHT,
  /** What was asked has been answered. */
  ANSWERED,
  /** Too little is known to go on. */
  NOT_ENOUGH_KNOWN,
  /** It was looked into and is not so. */
  NOT_SO
}
