package org.sinur.traveldocument.mrz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What keeps lines from being a zone: a layout of some State's own, else the shape, else the
 * alphabet. Where there is no fault, some {@link MrzFormat} fits.
 */
final class TextFaults {

  private TextFaults() {}

  static List<MrzFault> of(List<String> lines) {
    Optional<MrzFault> national = NationalLayout.recognise(lines);
    if (national.isPresent()) {
      return List.of(national.get());
    }
    return MrzFormat.of(lines).isPresent() ? ofAlphabet(lines) : ofShape(lines);
  }

  private static List<MrzFault> ofShape(List<String> lines) {
    return switch (lines.size()) {
      case 0 -> List.of(new MrzFault(MrzFault.Kind.NO_TEXT, 1, 1, "There is no text."));
      case 2 -> ofLength(lines, "36 (TD2, MRV-B) or 44 (TD3, MRV-A)", twoLineLength(lines));
      case 3 -> ofLength(lines, "30 (TD1)", MrzFormat.TD1.lineLength());
      default -> {
        String sentence = "A zone has two or three lines; the text has " + lines.size() + ".";
        yield List.of(new MrzFault(MrzFault.Kind.LINE_COUNT, 1, 1, sentence));
      }
    };
  }

  /** Of two lines, the longer one tells better what was meant. */
  private static int twoLineLength(List<String> lines) {
    int longest = Math.max(lines.getFirst().length(), lines.getLast().length());
    int halfway = (MrzFormat.TD2.lineLength() + MrzFormat.TD3.lineLength()) / 2;
    return longest < halfway ? MrzFormat.TD2.lineLength() : MrzFormat.TD3.lineLength();
  }

  private static List<MrzFault> ofLength(List<String> lines, String allowed, int meant) {
    List<MrzFault> faults = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int length = lines.get(i).length();
      if (length != meant) {
        String sentence =
            String.format(
                Locale.ROOT,
                "Line %d has %d characters; in a zone of %d lines each has %s.",
                i + 1,
                length,
                lines.size(),
                allowed);
        int position = Math.min(length, meant) + 1;
        faults.add(new MrzFault(MrzFault.Kind.LINE_LENGTH, i + 1, position, sentence));
      }
    }
    return faults;
  }

  private static List<MrzFault> ofAlphabet(List<String> lines) {
    List<MrzFault> faults = new ArrayList<>();
    for (int line = 1; line <= lines.size(); line++) {
      String text = lines.get(line - 1);
      for (int position = 1; position <= text.length(); position++) {
        char character = text.charAt(position - 1);
        if (!MrzText.isAllowed(character)) {
          String sentence =
              String.format(
                  Locale.ROOT,
                  "Line %d has U+%04X at position %d; only A-Z, 0-9 and < are allowed.",
                  line,
                  (int) character,
                  position);
          faults.add(new MrzFault(MrzFault.Kind.ILLEGAL_CHARACTER, line, position, sentence));
        }
      }
    }
    return faults;
  }
}
