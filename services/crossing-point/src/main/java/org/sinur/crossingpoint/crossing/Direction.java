package org.sinur.crossingpoint.crossing;

/** Which way somebody crosses, seen from Iraq. */
public enum Direction {
  ENTRY,
  EXIT
}
