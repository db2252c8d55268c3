package org.sinur.trafficking.consent;

/** How a yes was said. */
public enum ConsentForm {
  WRITTEN,
  SPOKEN
}
