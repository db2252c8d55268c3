package org.sinur.transparency;

import java.nio.charset.StandardCharsets;

/** Which characters may stand where in a note (C2SP signed-note, "Format"). */
final class NoteText {

  private NoteText() {}

  /** Whether it can be signed: lines that all end, without control characters. */
  static boolean isText(String text) {
    return text.endsWith("\n") && isPlain(text.replace("\n", ""));
  }

  /** Whether it is one line that is not empty, without its end. */
  static boolean isLine(String text) {
    return !text.isEmpty() && isPlain(text);
  }

  static boolean isKeyName(String text) {
    return isLine(text) && text.codePoints().noneMatch(c -> c == '+' || isSpace(c));
  }

  private static boolean isPlain(String text) {
    return text.chars().noneMatch(c -> c < ' ')
        && StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  /** Unicode's White_Space above U+0020; Java's two methods together lack U+0085. */
  private static boolean isSpace(int codePoint) {
    return Character.isSpaceChar(codePoint) || codePoint == 0x85;
  }
}
