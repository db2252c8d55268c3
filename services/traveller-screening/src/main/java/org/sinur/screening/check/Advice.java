package org.sinur.screening.check;

/** What the system advises; an officer decides. */
public enum Advice {
  /** Checked, and nothing found. */
  CLEAR,
  /** Something was found: the second line should look. */
  REFER,
  /** The check could not be made, or not in full: the second line should look. Never clear. */
  NOT_CHECKED
}
