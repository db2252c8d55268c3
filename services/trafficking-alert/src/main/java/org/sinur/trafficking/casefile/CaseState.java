package org.sinur.trafficking.casefile;

/** How a case stands. */
public enum CaseState {
  OPEN,
  CLOSED
}
