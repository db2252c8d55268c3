package org.sinur.crossingpoint.crossing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Mask;
import org.sinur.access.PlaceCode;

/**
 * A crossing as a booth records it.
 *
 * <p>What came later to this record is left out of its JSON where it says nothing, so that a
 * crossing sent again is known again, whichever version of the suite took it first.
 *
 * @param crossingPoint where
 * @param lane the lane's number, counted from 1
 * @param direction which way
 * @param occurredAt when, by the booth's clock
 * @param capture whether the booth had a connection then
 * @param screeningId the screening made for it; may lack only when captured without a connection
 * @param traveller who, as the document says
 * @param document with what
 * @param permit by what leave, where the booth says
 * @param purpose what the journey is for, where the booth says
 * @param vehicle the road vehicle, where there is one
 * @param conveyance the aircraft or ship, where there is one
 * @param group the family or group the traveller crosses with; one id for all of them
 */
public record CrossingRequest(
    @NotNull PlaceCode crossingPoint,
    @NotNull @Pattern(regexp = "[1-9][0-9]{0,2}") String lane,
    @NotNull Direction direction,
    @NotNull Instant occurredAt,
    @NotNull Capture capture,
    @Nullable UUID screeningId,
    @NotNull @Valid Traveller traveller,
    @NotNull @Valid Document document,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Valid Permit permit,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Purpose purpose,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Valid Vehicle vehicle,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Valid Conveyance conveyance,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID group) {

  /** For those who need not know who crossed. */
  CrossingRequest masking() {
    return new CrossingRequest(
        crossingPoint,
        lane,
        direction,
        occurredAt,
        capture,
        screeningId,
        traveller.masking(),
        document.masking(),
        permit == null ? null : permit.masking(),
        purpose,
        vehicle == null ? null : vehicle.masking(),
        conveyance,
        group);
  }

  /**
   * The traveller (Doc 9303 terms).
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
      @NotNull @Pattern(regexp = DATE) String dateOfBirth,
      @NotNull @Pattern(regexp = "[FMX]") String sex,
      @NotNull @Pattern(regexp = "[A-Z]{0,3}") String nationality) {

    /** For those who need not know the person. */
    public Traveller masking() {
      return new Traveller(
          Mask.name(primaryIdentifier),
          Mask.name(secondaryIdentifier),
          Mask.date(dateOfBirth),
          sex,
          nationality);
    }
  }

  /**
   * The travel document (Doc 9303 terms).
   *
   * @param documentType the document code: P, PP, ID, V
   * @param number the document number
   * @param issuingState ICAO code; may be empty
   * @param dateOfExpiry ISO 8601-2 with X for what is not known
   */
  public record Document(
      @NotNull @Pattern(regexp = "[A-Z][A-Z0-9]?") String documentType,
      @NotNull @Size(min = 1, max = 30) String number,
      @NotNull @Pattern(regexp = "[A-Z]{0,3}") String issuingState,
      @NotNull @Pattern(regexp = DATE) String dateOfExpiry) {

    /** For those who need not know the person. */
    public Document masking() {
      return new Document(documentType, Mask.number(number), issuingState, dateOfExpiry);
    }
  }

  private static final String DATE =
      "([0-9]{4}|XXXX)-(0[1-9]|1[0-2]|XX)-(0[1-9]|[12][0-9]|3[01]|XX)";
}
