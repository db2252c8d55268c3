package org.sinur.trafficking.instrument;

/** An element of trafficking in persons (Palermo Protocol, article 3). */
public enum Element {
  /** Recruitment, transportation, transfer, harbouring or receipt of persons. */
  ACT,
  /** Force, coercion, abduction, fraud, deception, abuse of power or of vulnerability, payments. */
  MEANS,
  /** Exploitation. */
  PURPOSE
}
