package org.sinur.traveldocument.mrz;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the check digits of one zone prove (Doc 9303-3, 4.9; 4.2.4 of parts 4 to 6). A field is
 * judged by its own digit where one is printed, else by the composite.
 */
record DigitProof(MrzFormat format, List<String> lines, NumberField number) {

  FieldCheck of(MrzField field) {
    if (format.span(field).isEmpty()) {
      return FieldCheck.NOT_IN_FORMAT;
    }
    if (field == MrzField.COMPOSITE_CHECK_DIGIT) {
      return compositeAgrees() ? FieldCheck.COMPOSITE_AGREES : FieldCheck.COMPOSITE_DIFFERS;
    }
    FieldCheck own = byOwnDigit(field);
    boolean undecided = own == FieldCheck.NO_DIGIT_DEFINED || own == FieldCheck.OWN_DIGIT_MISSING;
    return undecided && format.compositeCovers(field) ? byComposite() : own;
  }

  private FieldCheck byOwnDigit(MrzField field) {
    String data = data(field);
    boolean empty = MrzText.isEmpty(data);
    if (!format.hasOwnDigit(field)) {
      return empty ? FieldCheck.FIELD_EMPTY : FieldCheck.NO_DIGIT_DEFINED;
    }
    char digit = digitOf(field);
    if (empty && (digit == '0' || digit == MrzText.FILLER)) {
      return FieldCheck.FIELD_EMPTY;
    }
    if (digit == MrzText.FILLER) {
      return FieldCheck.OWN_DIGIT_MISSING;
    }
    return CheckDigit.agrees(data, digit) || isOldBelgianNumber(field)
        ? FieldCheck.OWN_DIGIT_AGREES
        : FieldCheck.OWN_DIGIT_DIFFERS;
  }

  private boolean isOldBelgianNumber(MrzField field) {
    return field == MrzField.DOCUMENT_NUMBER
        && format.text(MrzField.ISSUING_STATE, lines).equals("BEL")
        && CheckDigit.agrees(number.numberWithFiller(), number.checkDigit());
  }

  private FieldCheck byComposite() {
    if (compositeAgrees()) {
      return FieldCheck.COMPOSITE_AGREES;
    }
    boolean spoilt =
        Stream.of(MrzField.values())
            .filter(format::compositeCovers)
            .anyMatch(field -> byOwnDigit(field) == FieldCheck.OWN_DIGIT_DIFFERS);
    return spoilt ? FieldCheck.COMPOSITE_SPOILT : FieldCheck.COMPOSITE_DIFFERS;
  }

  private boolean compositeAgrees() {
    String printed = format.text(MrzField.COMPOSITE_CHECK_DIGIT, lines);
    return CheckDigit.agrees(format.composite(lines), printed.charAt(0));
  }

  /** A long number reaches into the optional data. */
  private String data(MrzField field) {
    if (field == MrzField.DOCUMENT_NUMBER) {
      return number.number();
    }
    return field == MrzField.OPTIONAL_DATA
        ? number.remainingOptionalData()
        : format.text(field, lines);
  }

  private char digitOf(MrzField field) {
    return field == MrzField.DOCUMENT_NUMBER
        ? number.checkDigit()
        : format.span(field).orElseThrow().digitBehind(lines);
  }
}
