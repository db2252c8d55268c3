package org.sinur.traveldocument;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The types of passport that a harmonised document code names (Doc 9303-4, 4.4 as amended on 20
 * February 2026; Doc 9303-8 for the single sheet).
 *
 * <p>The second letter follows this table in passports issued from 1 January 2026 and is mandatory
 * in those issued from 1 January 2028. In older ones it is the issuer's own: {@code PT} is the
 * ordinary passport of China there, and {@code P} alone is common. A machine-readable zone carries
 * no date of issue, so the code of a passport that expires before {@link #OLD_CODES_EXPIRE_BEFORE}
 * is a hint, not a proof.
 */
public enum PassportType {
  /** National or ordinary passport. */
  ORDINARY("PP"),
  /** Emergency passport. */
  EMERGENCY("PE"),
  /** Diplomatic passport. */
  DIPLOMATIC("PD"),
  /** Official or service passport. */
  OFFICIAL("PO"),
  /** Refugee passport. */
  REFUGEE("PR"),
  /** Alien or non-citizen passport. */
  ALIEN("PT"),
  /** Stateless person's passport. */
  STATELESS("PS"),
  /** Laissez-passer. */
  LAISSEZ_PASSER("PL"),
  /** Military passport. */
  MILITARY("PM"),
  /** Emergency travel document of a single sheet (Doc 9303-8). */
  SINGLE_SHEET("PU");

  /** A passport whose code is not of this table expires before this day (Doc 9303-4, 4.4). */
  public static final LocalDate OLD_CODES_EXPIRE_BEFORE = LocalDate.of(2038, 1, 1);

  private final String documentCode;

  PassportType(String documentCode) {
    this.documentCode = documentCode;
  }

  /** The two letters that stand for this type. */
  public String documentCode() {
    return documentCode;
  }

  /** The type that {@code documentCode} names, or empty where it is not of the table. */
  public static Optional<PassportType> of(String documentCode) {
    return Stream.of(values()).filter(type -> type.documentCode.equals(documentCode)).findFirst();
  }
}
