package org.sinur.screening.archive;

/** Which way somebody wants to cross, seen from Iraq. */
public enum Direction {
  ENTRY,
  EXIT
}
