package org.sinur.namematching;

/** How far a list stands behind a name, in the words of the UN Security Council's list. */
public enum NameQuality {
  /** The name the person is listed under. */
  PRIMARY,
  /** An alias that identifies: "Good" quality of the UN list, a strong a.k.a. elsewhere. */
  GOOD,
  /** An alias too weak to identify alone: "Low" quality of the UN list, often a nom de guerre. */
  LOW,
  /** The name in the script of its own language. */
  ORIGINAL_SCRIPT
}
