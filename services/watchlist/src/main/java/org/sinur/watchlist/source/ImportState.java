package org.sinur.watchlist.source;

/** What became of a file that was taken in. */
public enum ImportState {
  /** What it says was put in force. */
  APPLIED,
  /** It waits for a person to decide. */
  WAITING,
  /** A person decided against it. */
  REJECTED,
  /** A later file of the same source took its place before anybody decided. */
  SUPERSEDED
}
