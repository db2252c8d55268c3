package org.sinur.trafficking.consent;

/** Who says yes for a person. */
public enum ConsentGiver {
  /** The person: an adult. */
  PERSON,
  /** For a child: a parent or guardian. */
  PARENT_OR_GUARDIAN,
  /** For a child: whom a court or an authority has appointed. */
  APPOINTED_REPRESENTATIVE,
  /**
   * For a child with nobody: a determination of what is best for it (Convention on the Rights of
   * the Child, article 3); the note says by whom, and why.
   */
  BEST_INTERESTS
}
