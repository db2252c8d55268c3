package org.sinur.traveldocument;

/**
 * The sex of the holder as a travel document states it (Doc 9303-4, 4.1.1.1 field 11, and its
 * equivalents in parts 5 to 7).
 */
public enum Sex {
  /** Printed as {@code F} in both zones. */
  FEMALE,
  /** Printed as {@code M} in both zones. */
  MALE,
  /**
   * The issuing authority does not say: {@code X} in the visual zone, {@code <} in the
   * machine-readable zone.
   */
  UNSPECIFIED
}
