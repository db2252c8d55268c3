package org.sinur.crossingpoint.traveller;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.sinur.access.Mask;

/**
 * A traveller (Doc 9303 terms).
 *
 * @param primaryIdentifier the name's first part, usually the family name
 * @param secondaryIdentifier the name's second part; may be empty
 * @param dateOfBirth ISO 8601-2 with X for what is not known: {@code 1974-XX-XX}
 * @param sex F, M or X
 * @param nationality ICAO code; may be empty
 */
public record Traveller(
    @NotNull @Size(max = 120) String primaryIdentifier,
    @NotNull @Size(max = 120) String secondaryIdentifier,
    @NotNull @Pattern(regexp = TravelDocument.DATE) String dateOfBirth,
    @NotNull @Pattern(regexp = "[FMX]") String sex,
    @NotNull @Pattern(regexp = "[A-Z]{0,3}") String nationality) {

  /** What an auditor sees. */
  public Traveller masking() {
    return new Traveller(
        Mask.name(primaryIdentifier),
        Mask.name(secondaryIdentifier),
        Mask.date(dateOfBirth),
        sex,
        nationality);
  }
}
