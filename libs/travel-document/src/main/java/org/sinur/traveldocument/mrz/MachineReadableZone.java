package org.sinur.traveldocument.mrz;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sinur.traveldocument.PartialDate;
import org.sinur.traveldocument.Sex;
import org.sinur.traveldocument.StateCode;

/**
 * A machine-readable zone as read, and what it proves of each of its fields.
 *
 * <p>A field that contradicts the standard is read all the same, as far as it can be, and {@link
 * #check} says what is wrong with it; {@link #printed} gives what stands there. Text is in upper
 * case, with blanks for fillers and none at its ends, and empty where nothing is printed.
 *
 * <p>A zone is personal data: {@link #toString()} leaves out everything about the holder.
 *
 * @param format the format the lines have
 * @param documentCode one or two characters, such as {@code P}, {@code PP}, {@code ID}, {@code IR},
 *     {@code V}; see {@link org.sinur.traveldocument.PassportType}
 * @param issuingState who issued it; empty where the field is, or has not the form of a code
 * @param primaryIdentifier the first part of the name; empty where the holder has only a second
 * @param secondaryIdentifier the second part of the name; empty where the holder has only a first
 * @param nameMayBeTruncated the name reaches the last position of its field, so that it must be
 *     taken as cut even where it just fits (Doc 9303-4, 4.2.3)
 * @param documentNumber the whole number, also where it has more than nine characters and goes on
 *     in the optional data (Doc 9303-5, 4.2.2 note j)
 * @param nationality the holder's nationality or status; empty as {@code issuingState} is
 * @param dateOfBirth never after the day of reading; wholly unknown where the field is impossible
 * @param sex {@link Sex#UNSPECIFIED} also where the field is impossible
 * @param dateOfExpiry from 49 years before the year of reading to 50 after it; wholly unknown where
 *     the field is empty or impossible
 * @param optionalData what the issuer added, without what belongs to the document number
 * @param secondOptionalData the second such field of a TD1; empty in other formats
 * @param lines the lines of the zone, in upper case
 * @param checks what is proved of each field, of every {@link MrzField}
 */
public record MachineReadableZone(
    MrzFormat format,
    String documentCode,
    Optional<StateCode> issuingState,
    String primaryIdentifier,
    String secondaryIdentifier,
    boolean nameMayBeTruncated,
    String documentNumber,
    Optional<StateCode> nationality,
    PartialDate dateOfBirth,
    Sex sex,
    PartialDate dateOfExpiry,
    String optionalData,
    String secondOptionalData,
    List<String> lines,
    Map<MrzField, FieldCheck> checks) {

  /**
   * Copies the lines and checks.
   *
   * @throws IllegalArgumentException if the lines have not the shape of the format, or a field has
   *     no check
   */
  public MachineReadableZone {
    lines = List.copyOf(lines);
    if (!format.fits(lines)) {
      throw new IllegalArgumentException("The lines have not the shape of " + format);
    }
    if (!checks.keySet().equals(EnumSet.allOf(MrzField.class))) {
      throw new IllegalArgumentException("Every field has a check");
    }
    checks = Collections.unmodifiableMap(new EnumMap<>(checks));
  }

  /** What the zone proves of {@code field}. */
  public FieldCheck check(MrzField field) {
    return Objects.requireNonNull(checks.get(field));
  }

  /** The fields that cannot be right as read, in the order of {@link MrzField}. */
  public List<MrzField> refuted() {
    return checks.entrySet().stream()
        .filter(check -> check.getValue().result() == FieldCheck.Result.REFUTED)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * The characters of {@code field} as printed, fillers included, at the place that {@link
   * MrzFormat#span} gives; empty where the format has no such field.
   */
  public String printed(MrzField field) {
    return format.text(field, lines);
  }

  /**
   * The character that stands as check digit of {@code field} alone, whether right or wrong; empty
   * where the format gives the field no digit of its own.
   */
  public Optional<Character> printedCheckDigit(MrzField field) {
    if (!format.hasOwnDigit(field)) {
      return Optional.empty();
    }
    return field == MrzField.DOCUMENT_NUMBER
        ? Optional.of(NumberField.read(format, lines).checkDigit())
        : format.span(field).map(span -> span.digitBehind(lines));
  }

  /** The format and the refuted fields, for logs; nothing about the holder. */
  @Override
  public String toString() {
    return "MachineReadableZone[" + format + ", refuted " + refuted() + "]";
  }
}
