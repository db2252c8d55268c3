package org.sinur.traveldocument.mrz;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads machine-readable zones of Doc 9303: TD1, TD2, TD3, MRV-A and MRV-B.
 *
 * <p>It answers any text, however strange, and never throws. Lower case is taken for upper case,
 * white space around a line and blank lines are dropped, and lines that follow each other without a
 * break, as the chip stores them (Doc 9303-10, 4.7.1), are parted. Nothing else is repaired.
 */
public final class MrzReader {

  private static final Pattern LINE_BREAK = Pattern.compile("\\R|\\|");

  private MrzReader() {}

  /**
   * Reads a zone from one text.
   *
   * @param text the lines, parted by line breaks or {@code |}
   * @param readOn the day of reading, which settles the centuries of dates
   */
  public static MrzReading read(String text, LocalDate readOn) {
    return read(List.of(LINE_BREAK.split(text)), readOn);
  }

  /**
   * Reads a zone from its lines.
   *
   * @param lines the lines from the top
   * @param readOn the day of reading, which settles the centuries of dates
   */
  public static MrzReading read(List<String> lines, LocalDate readOn) {
    List<String> tidy =
        part(
            lines.stream()
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .map(MrzText::upperCase)
                .toList());
    List<MrzFault> faults = TextFaults.of(tidy);
    return faults.isEmpty()
        ? new MrzReading.Read(
            new ZoneReading(MrzFormat.of(tidy).orElseThrow(), tidy, readOn).zone())
        : new MrzReading.Unreadable(faults);
  }

  /** The lines of a chip follow each other without a break; their sum tells the format. */
  private static List<String> part(List<String> lines) {
    if (lines.size() != 1) {
      return lines;
    }
    String text = lines.getFirst();
    return Stream.of(MrzFormat.TD1, MrzFormat.TD2, MrzFormat.TD3)
        .filter(format -> text.length() == format.lineCount() * format.lineLength())
        .findFirst()
        .map(format -> slices(text, format.lineLength()))
        .orElse(lines);
  }

  private static List<String> slices(String text, int length) {
    List<String> slices = new ArrayList<>();
    for (int start = 0; start < text.length(); start += length) {
      slices.add(text.substring(start, start + length));
    }
    return slices;
  }
}
