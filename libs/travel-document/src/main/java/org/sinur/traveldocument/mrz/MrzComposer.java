package org.sinur.traveldocument.mrz;

import java.util.List;
import java.util.stream.Stream;
import org.sinur.traveldocument.PartialDate;
import org.sinur.traveldocument.Sex;
import org.sinur.traveldocument.StateCode;

/**
 * Composes the lines of a zone, with every check digit right, for samples, benchmarks and tests.
 * What is not given stays filled with {@code <}. Letters may be of either case; a blank becomes a
 * filler.
 *
 * <p>What {@link MrzReader} reads from the lines is what was given here, unless a name had to be
 * cut or lost its punctuation, or a date is out of the reach of a year of two digits.
 */
public final class MrzComposer {

  private final MrzFormat format;
  private String documentCode = "";
  private String issuingState = "";
  private String primaryIdentifier = "";
  private String secondaryIdentifier = "";
  private String documentNumber = "";
  private String nationality = "";
  private PartialDate dateOfBirth = PartialDate.unknown();
  private Sex sex = Sex.UNSPECIFIED;
  private PartialDate dateOfExpiry = PartialDate.unknown();
  private String optionalData = "";
  private String secondOptionalData = "";

  private MrzComposer(MrzFormat format) {
    this.format = format;
  }

  /** Starts an empty zone. */
  public static MrzComposer of(MrzFormat format) {
    return new MrzComposer(format);
  }

  /** One or two letters; on a visa the first is {@code V}. */
  public MrzComposer documentCode(String code) {
    documentCode = encode(code);
    return this;
  }

  /** Who issues the document. */
  public MrzComposer issuingState(StateCode state) {
    issuingState = state.value();
    return this;
  }

  /**
   * The name in Latin letters without diacritics, either part perhaps empty. Blanks, hyphens and
   * commas part components, other punctuation is dropped (Doc 9303-3, 4.6). A name longer than its
   * field is cut: the secondary identifier loses its end, and the primary, where it alone is too
   * long, keeps all but the room for two fillers and one letter of the secondary.
   */
  public MrzComposer name(String primaryIdentifier, String secondaryIdentifier) {
    this.primaryIdentifier = primaryIdentifier;
    this.secondaryIdentifier = secondaryIdentifier;
    return this;
  }

  /**
   * Up to nine characters; on TD1 up to 22 and on TD2 up to 14, none of them blank, less what the
   * optional data takes.
   */
  public MrzComposer documentNumber(String number) {
    documentNumber = encode(number);
    return this;
  }

  /** The holder's nationality or status. */
  public MrzComposer nationality(StateCode state) {
    nationality = state.value();
    return this;
  }

  /** When the holder was born; unknown parts become fillers, the century is not printed. */
  public MrzComposer dateOfBirth(PartialDate date) {
    dateOfBirth = date;
    return this;
  }

  /** The holder's sex. */
  public MrzComposer sex(Sex sex) {
    this.sex = sex;
    return this;
  }

  /** When the document expires; the century is not printed. */
  public MrzComposer dateOfExpiry(PartialDate date) {
    dateOfExpiry = date;
    return this;
  }

  /** Up to 15 characters on TD1, 7 on TD2, 14 on TD3, 16 on MRV-A, 8 on MRV-B. */
  public MrzComposer optionalData(String data) {
    optionalData = encode(data);
    return this;
  }

  /** Up to 11 characters, on TD1 only. */
  public MrzComposer secondOptionalData(String data) {
    secondOptionalData = encode(data);
    return this;
  }

  /**
   * The lines of the zone from the top.
   *
   * @throws IllegalArgumentException if a value is too long for its field, a name has letters
   *     beyond A to Z, or the document code is a visa's and the format is not, or the reverse
   */
  public List<String> lines() {
    List<StringBuilder> lines =
        Stream.generate(() -> new StringBuilder("<".repeat(format.lineLength())))
            .limit(format.lineCount())
            .toList();
    NumberField number =
        NumberField.write(documentNumber, optionalData, format.continuesLongNumbers());
    put(lines, MrzField.DOCUMENT_CODE, documentCode);
    put(lines, MrzField.ISSUING_STATE, issuingState);
    put(lines, MrzField.PRIMARY_IDENTIFIER, name());
    put(lines, MrzField.DOCUMENT_NUMBER, number.principal(), number.digit());
    put(lines, MrzField.NATIONALITY, nationality);
    put(lines, MrzField.DATE_OF_BIRTH, DateField.write(dateOfBirth));
    put(lines, MrzField.SEX, letter(sex));
    put(lines, MrzField.DATE_OF_EXPIRY, DateField.write(dateOfExpiry));
    put(lines, MrzField.OPTIONAL_DATA, number.optionalData());
    put(lines, MrzField.SECOND_OPTIONAL_DATA, secondOptionalData);
    if (format.hasComposite()) {
      char composite = CheckDigit.printed(format.composite(texts(lines)));
      put(lines, MrzField.COMPOSITE_CHECK_DIGIT, String.valueOf(composite));
    }
    return checkedForVisa(texts(lines));
  }

  private String name() {
    int width = format.span(MrzField.PRIMARY_IDENTIFIER).orElseThrow().length();
    return NameField.write(primaryIdentifier, secondaryIdentifier, width);
  }

  private void put(List<StringBuilder> lines, MrzField field, String text) {
    put(lines, field, text, CheckDigit.printed(text));
  }

  /** Left-aligned, with {@code digit} behind the field where the format has one. */
  private void put(List<StringBuilder> lines, MrzField field, String text, char digit) {
    if (text.length() > format.span(field).map(MrzSpan::length).orElse(0)) {
      throw new IllegalArgumentException(format + " has no room for this " + field);
    }
    format
        .span(field)
        .ifPresent(
            span -> {
              StringBuilder line = lines.get(span.line() - 1);
              line.replace(span.first() - 1, span.first() - 1 + text.length(), text);
              if (format.hasOwnDigit(field)) {
                line.setCharAt(span.last(), digit);
              }
            });
  }

  /** Only the first letter tells a visa from another document of its size. */
  private List<String> checkedForVisa(List<String> lines) {
    if (MrzFormat.of(lines).filter(format::equals).isEmpty()) {
      throw new IllegalArgumentException(
          "The document code of a visa starts with V, that of a TD2 or TD3 does not");
    }
    return lines;
  }

  private static List<String> texts(List<StringBuilder> lines) {
    return lines.stream().map(StringBuilder::toString).toList();
  }

  private static String letter(Sex sex) {
    return switch (sex) {
      case FEMALE -> "F";
      case MALE -> "M";
      case UNSPECIFIED -> "<";
    };
  }

  private static String encode(String text) {
    String encoded = MrzText.upperCase(text.strip()).replace(' ', MrzText.FILLER);
    if (!encoded.chars().allMatch(character -> MrzText.isAllowed((char) character))) {
      throw new IllegalArgumentException("A zone takes only A-Z, 0-9 and blanks");
    }
    return encoded;
  }
}
