package org.sinur.crossingpoint.crossing;

/** How a crossing came to be recorded. */
public enum Capture {
  /** At the booth, as it happens: what the desk's rules forbid is refused. */
  ONLINE,
  /**
   * At the booth without a connection, sent later: it has happened, so it is recorded and marked.
   */
  OFFLINE
}
