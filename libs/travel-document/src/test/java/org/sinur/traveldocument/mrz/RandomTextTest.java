package org.sinur.traveldocument.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Any text whatever has an answer, and no answer tells what was in the text. */
class RandomTextTest {

  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<<<<<<<<<<";
  private static final String STRANGE =
      "\0\t \n|\r\u00a0\u0085\u200f\u202e\ufeff\ud83d\udd95éßıМم-?";
  private static final int[] LENGTHS = {9, 30, 34, 36, 44};

  /** Every sentence is one of these, with nothing of the text in it but a code point. */
  private static final Pattern SENTENCES =
      Pattern.compile(
          "There is no text\\."
              + "|A zone has two or three lines; the text has \\d+\\."
              + "|Line \\d+ has \\d+ characters; in a zone of \\d lines each has [^.]+\\."
              + "|Line \\d has U\\+[0-9A-F]{4} at position \\d+; only A-Z, 0-9 and < are allowed\\."
              + "|This is the l[^.]+\\.");

  private final Random random = new Random(200_000);

  @Test
  void textOfRightShapeOrAlmostIsAnsweredTwoHundredThousandTimes() {
    int read = 0;
    for (int i = 0; i < 200_000; i++) {
      read += answer(shapedText()) ? 1 : 0;
    }
    assertThat(read).as("the generator reaches the reader proper").isGreaterThan(20_000);
  }

  @Test
  void textOfAnyShapeIsAnswered() {
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(120);
      for (int j = 0; j < length; j++) {
        text.append((char) random.nextInt(Character.MAX_VALUE + 1));
      }
      answer(text.toString());
    }
  }

  @Test
  void textOfTenThousandCharactersIsAnswered() {
    for (String unit : List.of("<", "A", "\n", "|", "\0", "\ud83d", "🖕", "A\n", "\u202e<")) {
      answer(unit.repeat(10_000 / unit.length()));
    }
  }

  /** Whether it was read; if not, the faults are sound. */
  private static boolean answer(String text) {
    return switch (MrzReader.read(text, Zones.READ_ON)) {
      case MrzReading.Read(MachineReadableZone zone) -> {
        assertThat(zone.checks()).hasSize(MrzField.values().length);
        yield true;
      }
      case MrzReading.Unreadable(List<MrzFault> faults) -> {
        assertThat(faults).isNotEmpty();
        for (MrzFault fault : faults) {
          assertThat(fault.sentence()).matches(SENTENCES);
        }
        yield false;
      }
    };
  }

  /** Lines as long as those of a zone, mostly; characters of the alphabet, mostly. */
  private String shapedText() {
    int lines = random.nextInt(10) == 0 ? random.nextInt(5) : 2 + random.nextInt(2);
    int length = lines == 3 ? 30 : LENGTHS[random.nextInt(LENGTHS.length)];
    boolean clean = random.nextBoolean();
    StringBuilder text = new StringBuilder();
    for (int line = 0; line < lines; line++) {
      int off = clean || random.nextInt(8) > 0 ? 0 : random.nextInt(3) - 1;
      for (int i = 0; i < length + off; i++) {
        String from = clean || random.nextInt(60) > 0 ? ALPHABET : STRANGE;
        text.append(from.charAt(random.nextInt(from.length())));
      }
      text.append(random.nextBoolean() ? '\n' : '|');
    }
    return text.toString();
  }
}
