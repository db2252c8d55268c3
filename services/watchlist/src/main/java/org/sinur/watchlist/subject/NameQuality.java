package org.sinur.watchlist.subject;

/** How far a listed name can be relied upon, in the words of the UN list. */
public enum NameQuality {
  /** The name the subject is listed under. */
  PRIMARY,
  /** The same name in its own script. */
  ORIGINAL_SCRIPT,
  /** An alias good enough to identify the subject. */
  GOOD,
  /** An alias that must not raise an alert by itself. */
  LOW
}
