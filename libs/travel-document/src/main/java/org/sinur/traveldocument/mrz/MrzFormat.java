package org.sinur.traveldocument.mrz;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The five formats of a machine-readable zone that Doc 9303 defines. */
public enum MrzFormat {
  /** Official travel document of card size: three lines of 30. */
  TD1(3, 30, "Doc 9303-5, 4.2.2"),
  /** Official travel document of the larger card size: two lines of 36. */
  TD2(2, 36, "Doc 9303-6, 4.2.2"),
  /** Passport: two lines of 44. */
  TD3(2, 44, "Doc 9303-4, 4.2.2"),
  /** Visa that fills a passport page: two lines of 44, without a composite check digit. */
  MRV_A(2, 44, "Doc 9303-7, 4.2.2"),
  /** Smaller visa: two lines of 36, without a composite check digit. */
  MRV_B(2, 36, "Doc 9303-7, 7.2.2");

  private final int lineCount;
  private final int lineLength;
  private final String clause;

  MrzFormat(int lineCount, int lineLength, String clause) {
    this.lineCount = lineCount;
    this.lineLength = lineLength;
    this.clause = clause;
  }

  /** How many lines the zone has: 2 or 3. */
  public int lineCount() {
    return lineCount;
  }

  /** How many characters each line has: 30, 36 or 44. */
  public int lineLength() {
    return lineLength;
  }

  /** Where the standard defines the format, for example {@code Doc 9303-5, 4.2.2}. */
  public String clause() {
    return clause;
  }

  /** Where {@code field} is printed, or empty where the format has no such field. */
  public Optional<MrzSpan> span(MrzField field) {
    return Optional.ofNullable(layout().spans().get(field));
  }

  /** Whether a check digit of its own stands behind {@code field}. */
  public boolean hasOwnDigit(MrzField field) {
    return layout().withOwnDigit().contains(field);
  }

  /** Whether the composite check digit covers {@code field}. */
  public boolean compositeCovers(MrzField field) {
    return span(field)
        .filter(span -> layout().composite().stream().anyMatch(part -> part.contains(span)))
        .isPresent();
  }

  /** Whether a composite check digit covers most of the zone; visas have none. */
  public boolean hasComposite() {
    return !layout().composite().isEmpty();
  }

  /** Whether a number of more than nine characters may go on in the optional data. */
  boolean continuesLongNumbers() {
    return this == TD1 || this == TD2;
  }

  /** The characters of {@code field} as printed; empty where the format has no such field. */
  String text(MrzField field, List<String> lines) {
    return span(field).map(span -> span.in(lines)).orElse("");
  }

  /** What the composite check digit is computed over; empty where the format has none. */
  String composite(List<String> lines) {
    StringBuilder covered = new StringBuilder();
    layout().composite().forEach(part -> covered.append(part.in(lines)));
    return covered.toString();
  }

  /** The format of {@code lines}, or empty where no format has lines of that shape. */
  static Optional<MrzFormat> of(List<String> lines) {
    boolean visa = lines.size() == 2 && lines.getFirst().startsWith("V");
    return Stream.of(values())
        .filter(format -> format.fits(lines) && format.isVisa() == visa)
        .findFirst();
  }

  boolean fits(List<String> lines) {
    return lines.size() == lineCount
        && lines.stream().allMatch(line -> line.length() == lineLength);
  }

  private MrzLayout layout() {
    return MrzLayout.of(this);
  }

  private boolean isVisa() {
    return this == MRV_A || this == MRV_B;
  }
}
