package org.sinur.listeddocuments;

/** How a presented number agrees with a listed one, the strongest first. */
public enum NumberAgreement {
  /** Every character is the same. */
  SAME,

  /**
   * They differ in characters that are confused with each other, the check digit refutes the number
   * as read, and agrees with the listed one.
   */
  REPAIRED_AND_PROVED,

  /** They differ in characters that are confused with each other, and no check digit decides. */
  REPAIRED
}
