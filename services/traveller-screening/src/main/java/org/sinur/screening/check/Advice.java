package org.sinur.screening.check;

import java.util.Collection;

/** What the system advises; an officer decides. */
public enum Advice {
  /** Checked, and nothing found. */
  CLEAR,
  /** Something was found: the second line should look. */
  REFER,
  /** The check could not be made, or not in full: the second line should look. Never clear. */
  NOT_CHECKED;

  /**
   * A match outweighs everything; then what was not checked; then what is wrong with the document.
   */
  static Advice of(Collection<Reason> reasons) {
    if (reasons.stream().anyMatch(Reason::outweighs)) {
      return REFER;
    }
    if (reasons.stream().anyMatch(r -> r.advice() == NOT_CHECKED)) {
      return NOT_CHECKED;
    }
    return reasons.isEmpty() ? CLEAR : REFER;
  }
}
