package org.sinur.trafficking.casefile;

/** How a person can be reached without danger. */
public enum ContactWay {
  PHONE,
  MESSAGE,
  /** Only by somebody who goes there. */
  IN_PERSON,
  /** Only through a body that cares for the person. */
  THROUGH_BODY,
  /** In no way that is safe. */
  NONE
}
