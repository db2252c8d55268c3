package org.sinur.trafficking.body;

/** Whose a body is. */
public enum BodyKind {
  /** An authority of a State, or its mission abroad. */
  GOVERNMENT,
  /** An organisation of citizens. */
  NON_GOVERNMENTAL,
  /** An organisation of States, such as one of the United Nations. */
  INTERNATIONAL
}
