package org.sinur.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes text and no orders to the terminal: of what people wrote, some of them unknown, no
 * character may move the cursor, change the clipboard or turn the line around. Such a one is shown
 * as a picture of itself (Unicode, Control Pictures), or as U+FFFD.
 */
final class PlainWriter extends FilterWriter {

  private static final char DELETE = '\u007f';
  private static final char PICTURES = '\u2400';
  private static final char PICTURE_OF_DELETE = '\u2421';
  private static final char UNKNOWN = '\ufffd';

  PlainWriter(Writer terminal) {
    super(terminal);
  }

  @Override
  public void write(int character) throws IOException {
    super.write(plain((char) character));
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    for (var i = from; i < from + length; i++) {
      write(text[i]);
    }
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    for (var i = from; i < from + length; i++) {
      write(text.charAt(i));
    }
  }

  private static char plain(char character) {
    if (character == '\n' || character == '\t' || character == '\r') {
      return character;
    }
    if (character < ' ') {
      return (char) (PICTURES + character);
    }
    if (character == DELETE) {
      return PICTURE_OF_DELETE;
    }
    return Character.isISOControl(character) || overridesDirection(character) ? UNKNOWN : character;
  }

  /** LRO and RLO (Unicode TR9, 2.2): the order of letters would not be that of the text. */
  private static boolean overridesDirection(char character) {
    return character == '\u202d' || character == '\u202e';
  }
}
