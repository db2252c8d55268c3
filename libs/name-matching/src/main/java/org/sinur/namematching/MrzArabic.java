package org.sinur.namematching;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns the transliteration of Arabic that ICAO Doc 9303-3 section 6 prescribes for the MRZ back
 * into Arabic letters: MXHMD is محمد. It writes letters, not sounds, so it has no short vowels.
 */
final class MrzArabic {

  /** Doc 9303-3 section 6, Arabic table; the codes are prefix-free. */
  private static final Map<String, String> LETTERS =
      table(
          "XE ء XAA آ XAE أ U ؤ I إ XI ئ A ا B ب XTA ة XAH ة T ت XTH ث J ج XH ح XKH خ D د XDH ذ R ر Z ز"
              + " S س XSH ش XSS ص XDZ ض XTT ط XZZ ظ E ع G غ F ف Q ق K ك L ل M م N ن H ه W و XAY ى Y ي"
              + " XXA ٱ XXT ٹ XRT ټ P پ XKE ځ XXH څ XC چ XXD ڈ XDR ډ XXR ڑ XRR ړ XRX ږ XJ ژ XXS ښ XKK ک"
              + " XXK ګ XNG ڭ XGG گ XNN ں XXN ڼ XDO ھ XYH ۀ XXG ہ XGE ۂ XTG ۃ XYA ی XXY ۍ XYB ے XBE ۓ");

  private static final int LONGEST_CODE = 3;

  private MrzArabic() {}

  static boolean hasEscape(String identifier) {
    return identifier.indexOf('X') >= 0;
  }

  /** The Arabic letters, or null where a character stands for none. */
  static @Nullable String decode(String identifier) {
    StringBuilder arabic = new StringBuilder(identifier.length());
    int at = 0;
    while (at < identifier.length()) {
      char c = identifier.charAt(at);
      if (c == '<' || c == ' ') {
        arabic.append(' ');
        at++;
        continue;
      }
      String letter = null;
      for (int length = 1; length <= LONGEST_CODE && at + length <= identifier.length(); length++) {
        letter = LETTERS.get(identifier.substring(at, at + length));
        if (letter != null) {
          at += length;
          break;
        }
      }
      if (letter == null) {
        return null;
      }
      arabic.append(letter);
    }
    return arabic.toString();
  }

  private static Map<String, String> table(String codesAndLetters) {
    String[] entries = codesAndLetters.split(" ", -1);
    Map<String, String> table = new HashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      table.put(entries[i], entries[i + 1]);
    }
    return Map.copyOf(table);
  }
}
