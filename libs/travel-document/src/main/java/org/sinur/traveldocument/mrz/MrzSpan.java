package org.sinur.traveldocument.mrz;

import java.util.List;

/**
 * Where a field stands in the zone, in the words of the data structure tables of Doc 9303, parts 4
 * to 7.
 *
 * @param line 1 to 3, from the top
 * @param first position of the first character, from 1
 * @param last position of the last character, not before {@code first}
 */
public record MrzSpan(int line, int first, int last) {

  /**
   * Refuses a place that no zone has.
   *
   * @throws IllegalArgumentException if a bound is below 1 or {@code last} is before {@code first}
   */
  public MrzSpan {
    if (line < 1 || first < 1 || last < first) {
      throw new IllegalArgumentException("No zone has such a place");
    }
  }

  /** How many characters the field has room for. */
  public int length() {
    return last - first + 1;
  }

  String in(List<String> lines) {
    return lines.get(line - 1).substring(first - 1, last);
  }

  /** A field's own check digit always stands right behind it. */
  char digitBehind(List<String> lines) {
    return lines.get(line - 1).charAt(last);
  }

  boolean contains(MrzSpan other) {
    return line == other.line && first <= other.first && other.last <= last;
  }
}
