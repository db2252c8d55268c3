package org.sinur.crossingpoint.surge;

/** About how old somebody is, in whole years, where the year of birth is not known. */
public enum AgeBand {
  UNDER_5,
  FROM_5_TO_17,
  FROM_18_TO_59,
  FROM_60
}
