package org.sinur.fairness;

/** Whether how a group fares beside everyone else has changed. */
public enum Trend {
  /** There were too few weeks, or too few of the group in them, to tell. */
  TOO_FEW,
  /** It has not, as far as can be told from chance, or by too little to matter. */
  STEADY,
  /**
   * It happens to the group more often than it did, by more than chance and by a quarter or more.
   */
  RISEN,
  /** It happens to the group less often than it did, by more than chance and by a fifth or more. */
  FALLEN
}
