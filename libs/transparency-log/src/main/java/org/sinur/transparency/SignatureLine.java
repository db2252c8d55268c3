package org.sinur.transparency;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A line under a note that says who signed (C2SP signed-note, "Signatures").
 *
 * @param name of the key
 * @param base64 the key's id, 4 bytes, and then the signature
 */
record SignatureLine(String name, String base64) {

  private static final String DASH = "\u2014 ";

  SignatureLine {
    if (!NoteText.isKeyName(name) || CanonicalBase64.decode(base64).length <= Integer.BYTES) {
      throw new IllegalArgumentException("A signature has a name, an id and some bytes");
    }
  }

  static SignatureLine of(VerifierKey key, byte[] signature) {
    byte[] bytes =
        ByteBuffer.allocate(Integer.BYTES + signature.length)
            .putInt(key.id())
            .put(signature)
            .array();
    return new SignatureLine(key.name(), CanonicalBase64.encode(bytes));
  }

  /**
   * Reads what {@link #toString()} writes.
   *
   * @throws IllegalArgumentException if {@code line} is anything else
   */
  static SignatureLine parse(String line) {
    int space = line.lastIndexOf(' ');
    if (!line.startsWith(DASH) || space < DASH.length()) {
      throw new IllegalArgumentException("A signature is a dash, a name and base64");
    }
    return new SignatureLine(line.substring(DASH.length(), space), line.substring(space + 1));
  }

  boolean isOf(VerifierKey key) {
    return name.equals(key.name()) && ByteBuffer.wrap(bytes()).getInt() == key.id();
  }

  byte[] signature() {
    byte[] bytes = bytes();
    return Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length);
  }

  private byte[] bytes() {
    return CanonicalBase64.decode(base64);
  }

  /** The line without its end. */
  @Override
  public String toString() {
    return DASH + name + " " + base64;
  }
}
