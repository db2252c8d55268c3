package org.sinur.crossingpoint.traveller;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.sinur.access.Mask;

/**
 * A travel document (Doc 9303 terms).
 *
 * @param documentType the document code: P, PP, ID, V
 * @param number the document number
 * @param issuingState ICAO code; may be empty
 * @param dateOfExpiry ISO 8601-2 with X for what is not known
 */
public record TravelDocument(
    @NotNull @Pattern(regexp = "[A-Z][A-Z0-9]?") String documentType,
    @NotNull @Size(min = 1, max = 30) String number,
    @NotNull @Pattern(regexp = "[A-Z]{0,3}") String issuingState,
    @NotNull @Pattern(regexp = TravelDocument.DATE) String dateOfExpiry) {

  static final String DATE = "([0-9]{4}|XXXX)-(0[1-9]|1[0-2]|XX)-(0[1-9]|[12][0-9]|3[01]|XX)";

  /** What an auditor sees. */
  public TravelDocument masking() {
    return new TravelDocument(documentType, Mask.number(number), issuingState, dateOfExpiry);
  }
}
