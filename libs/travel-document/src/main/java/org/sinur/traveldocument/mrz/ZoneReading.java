package org.sinur.traveldocument.mrz;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sinur.traveldocument.PartialDate;
import org.sinur.traveldocument.Sex;
import org.sinur.traveldocument.StateCode;

/** Takes apart lines that have the shape and the alphabet of {@code format}. */
final class ZoneReading {

  /** A, C, I: Doc 9303-5 and 6, 4.2.2 note k; P: Doc 9303-4, 4.4; V: Doc 9303-7, 4.2.2.1. */
  private static final String FIRST_LETTERS_OF_DOCUMENT_CODES = "ACIPV";

  /** X belongs to the visual zone (Doc 9303-4, 4.2.2 note p), but nobody can mistake it. */
  private static final String SEXES = "FM<X";

  private final MrzFormat format;
  private final List<String> lines;
  private final NameField name;
  private final NumberField number;
  private final Optional<PartialDate> dateOfBirth;
  private final Optional<PartialDate> dateOfExpiry;

  ZoneReading(MrzFormat format, List<String> lines, LocalDate readOn) {
    this.format = format;
    this.lines = lines;
    name = NameField.read(text(MrzField.PRIMARY_IDENTIFIER));
    number = NumberField.read(format, lines);
    dateOfBirth = DateField.readBirth(text(MrzField.DATE_OF_BIRTH), readOn);
    dateOfExpiry = DateField.readExpiry(text(MrzField.DATE_OF_EXPIRY), readOn);
  }

  MachineReadableZone zone() {
    return new MachineReadableZone(
        format,
        MrzText.withoutFillers(text(MrzField.DOCUMENT_CODE)),
        stateCode(MrzField.ISSUING_STATE),
        name.primaryIdentifier(),
        name.secondaryIdentifier(),
        name.mayBeTruncated(),
        MrzText.withoutFillers(number.number()),
        stateCode(MrzField.NATIONALITY),
        dateOfBirth.orElseGet(PartialDate::unknown),
        sex(),
        dateOfExpiry.orElseGet(PartialDate::unknown),
        MrzText.withoutFillers(number.remainingOptionalData()),
        MrzText.withoutFillers(text(MrzField.SECOND_OPTIONAL_DATA)),
        lines,
        checks());
  }

  private Map<MrzField, FieldCheck> checks() {
    DigitProof digits = new DigitProof(format, lines, number);
    Map<MrzField, FieldCheck> checks = new EnumMap<>(MrzField.class);
    for (MrzField field : MrzField.values()) {
      checks.put(field, check(field, digits));
    }
    return checks;
  }

  private FieldCheck check(MrzField field, DigitProof digits) {
    return switch (field) {
      case DOCUMENT_CODE -> checkCode(isDocumentCode());
      case ISSUING_STATE, NATIONALITY -> checkState(field);
      case PRIMARY_IDENTIFIER -> checkName(name.primaryIdentifier());
      case SECONDARY_IDENTIFIER -> checkName(name.secondaryIdentifier());
      case SEX -> checkCode(SEXES.contains(text(field)));
      case DATE_OF_BIRTH -> checkDate(dateOfBirth, digits.of(field));
      case DATE_OF_EXPIRY -> checkDate(dateOfExpiry, digits.of(field));
      case DOCUMENT_NUMBER, OPTIONAL_DATA, SECOND_OPTIONAL_DATA, COMPOSITE_CHECK_DIGIT ->
          digits.of(field);
    };
  }

  private FieldCheck checkState(MrzField field) {
    if (MrzText.isEmpty(text(field))) {
      return FieldCheck.FIELD_EMPTY;
    }
    return checkCode(stateCode(field).filter(StateCode::isAssigned).isPresent());
  }

  private static FieldCheck checkCode(boolean assigned) {
    return assigned ? FieldCheck.NO_DIGIT_DEFINED : FieldCheck.UNASSIGNED_CODE;
  }

  private static FieldCheck checkName(String identifier) {
    if (identifier.isEmpty()) {
      return FieldCheck.FIELD_EMPTY;
    }
    return identifier.chars().anyMatch(character -> MrzText.isDigit((char) character))
        ? FieldCheck.NUMERAL_IN_NAME
        : FieldCheck.NO_DIGIT_DEFINED;
  }

  /** A wrong digit is told first: it says why the date may be impossible. */
  private static FieldCheck checkDate(Optional<PartialDate> date, FieldCheck byDigits) {
    return date.isPresent() || byDigits.result() == FieldCheck.Result.REFUTED
        ? byDigits
        : FieldCheck.IMPOSSIBLE_DATE;
  }

  private boolean isDocumentCode() {
    String code = text(MrzField.DOCUMENT_CODE);
    return FIRST_LETTERS_OF_DOCUMENT_CODES.indexOf(code.charAt(0)) >= 0
        && !MrzText.isDigit(code.charAt(1));
  }

  private Optional<StateCode> stateCode(MrzField field) {
    String printed = text(field);
    return Optional.of(MrzText.withoutFillers(printed))
        .filter(code -> StateCode.isWellFormed(code) && printed.startsWith(code))
        .map(StateCode::new);
  }

  private Sex sex() {
    return switch (text(MrzField.SEX)) {
      case "F" -> Sex.FEMALE;
      case "M" -> Sex.MALE;
      default -> Sex.UNSPECIFIED;
    };
  }

  private String text(MrzField field) {
    return format.text(field, lines);
  }
}
