package org.sinur.fairness;

/** How a group fares beside everyone else. */
public enum GroupStanding {
  /** There were too few of the group, or of everyone else, to tell. */
  TOO_FEW,
  /** As everyone else, as far as can be told from chance, or by too little to matter. */
  AS_OTHERS,
  /** It happens to the group more often, by more than chance and by a quarter or more. */
  MORE_OFTEN,
  /** It happens to the group less often, by more than chance and by a fifth or more. */
  LESS_OFTEN
}
