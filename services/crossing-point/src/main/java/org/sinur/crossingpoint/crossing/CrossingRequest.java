package org.sinur.crossingpoint.crossing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.access.PlaceCode;

/**
 * A crossing as a booth records it.
 *
 * @param crossingPoint where
 * @param lane the lane's number, counted from 1
 * @param direction which way
 * @param occurredAt when, by the booth's clock
 * @param capture whether the booth had a connection then
 * @param screeningId the screening made for it; may lack only when captured without a connection
 * @param traveller who, as the document says
 * @param document with what
 */
record CrossingRequest(
    @NotNull PlaceCode crossingPoint,
    @NotNull @Pattern(regexp = "[1-9][0-9]{0,2}") String lane,
    @NotNull Direction direction,
    @NotNull Instant occurredAt,
    @NotNull Capture capture,
    @Nullable UUID screeningId,
    @NotNull @Valid Traveller traveller,
    @NotNull @Valid Document document) {

  /**
   * The traveller (Doc 9303 terms).
   *
   * @param primaryIdentifier the name's first part, usually the family name
   * @param secondaryIdentifier the name's second part; may be empty
   * @param dateOfBirth ISO 8601-2 with X for what is not known: {@code 1974-XX-XX}
   * @param sex F, M or X
   * @param nationality ICAO code; may be empty
   */
  record Traveller(
      @NotNull @Size(max = 120) String primaryIdentifier,
      @NotNull @Size(max = 120) String secondaryIdentifier,
      @NotNull @Pattern(regexp = DATE) String dateOfBirth,
      @NotNull @Pattern(regexp = "[FMX]") String sex,
      @NotNull @Pattern(regexp = "[A-Z]{0,3}") String nationality) {}

  /**
   * The travel document (Doc 9303 terms).
   *
   * @param documentType the document code: P, PP, ID, V
   * @param number the document number
   * @param issuingState ICAO code; may be empty
   * @param dateOfExpiry ISO 8601-2 with X for what is not known
   */
  record Document(
      @NotNull @Pattern(regexp = "[A-Z][A-Z0-9]?") String documentType,
      @NotNull @Size(min = 1, max = 30) String number,
      @NotNull @Pattern(regexp = "[A-Z]{0,3}") String issuingState,
      @NotNull @Pattern(regexp = DATE) String dateOfExpiry) {}

  private static final String DATE =
      "([0-9]{4}|XXXX)-(0[1-9]|1[0-2]|XX)-(0[1-9]|[12][0-9]|3[01]|XX)";
}
