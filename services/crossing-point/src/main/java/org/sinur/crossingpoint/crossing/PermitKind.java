package org.sinur.crossingpoint.crossing;

/** By what leave somebody who is not a national enters. */
public enum PermitKind {
  /** A visa in the document. */
  VISA,
  /** A visa granted electronically, before travelling. */
  E_VISA,
  /** None is needed of nationals of the traveller's state. */
  VISA_EXEMPTION,
  /** A residence permit. */
  RESIDENCE,
  /** The booth did not say. */
  NONE_STATED
}
