package org.sinur.crossingpoint.screening;

/** What screening advised. */
public enum Advice {
  CLEAR,
  REFER,
  NOT_CHECKED
}
