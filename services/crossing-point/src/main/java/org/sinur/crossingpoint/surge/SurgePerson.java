package org.sinur.crossingpoint.surge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Mask;

/**
 * One person of a group.
 *
 * @param name the name as given, in the script it was given in
 * @param relation what they are to the head of the group
 * @param birthYear the year of birth; absent where only the band is known, or neither
 * @param ageBand about how old; absent where the year is known, or neither
 * @param sex F, M or X
 * @param nationality ICAO code
 * @param document what says who they are
 * @param screeningId the check made of them
 */
@Schema(name = "SurgePerson")
record SurgePerson(
    @NotBlank @Size(max = 200) String name,
    @NotNull Relation relation,
    @Nullable @Pattern(regexp = "(19|20)[0-9]{2}") String birthYear,
    @Nullable AgeBand ageBand,
    @Nullable @Pattern(regexp = "[FMX]") String sex,
    @Nullable @Pattern(regexp = "[A-Z]{1,3}") String nationality,
    @Valid @Nullable Document document,
    @Nullable UUID screeningId) {

  /**
   * A document.
   *
   * @param documentType the document code of Doc 9303, such as P, ID; or XX for another paper
   * @param number its number
   * @param issuingState ICAO code; may be empty
   */
  @Schema(name = "SurgeDocument")
  record Document(
      @NotNull @Pattern(regexp = "[A-Z][A-Z0-9]?") String documentType,
      @NotBlank @Size(max = 30) String number,
      @NotNull @Pattern(regexp = "[A-Z]{0,3}") String issuingState) {}

  /** What was not captured of them. */
  Set<CaptureField> leftOut() {
    var leftOut = EnumSet.noneOf(CaptureField.class);
    if (birthYear == null && ageBand == null) {
      leftOut.add(CaptureField.BIRTH);
    }
    if (sex == null) {
      leftOut.add(CaptureField.SEX);
    }
    if (nationality == null) {
      leftOut.add(CaptureField.NATIONALITY);
    }
    if (document == null) {
      leftOut.add(CaptureField.DOCUMENT);
    }
    if (screeningId == null) {
      leftOut.add(CaptureField.SCREENING);
    }
    return leftOut;
  }

  /** For whoever verifies what was done without needing to know the person. */
  SurgePerson masking() {
    return new SurgePerson(
        Mask.name(name),
        relation,
        birthYear,
        ageBand,
        sex,
        nationality,
        document == null
            ? null
            : new Document(
                document.documentType(), Mask.number(document.number()), document.issuingState()),
        screeningId);
  }
}
