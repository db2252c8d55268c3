package org.sinur.transparency;

import java.util.Base64;

/**
 * Base64 of RFC 4648, section 4, of which each text has exactly one: with padding, and with nothing
 * in the bits that are left over (section 3.5). Java's decoder takes others too, so that a signed
 * text could be altered without its content.
 */
final class CanonicalBase64 {

  private CanonicalBase64() {}

  static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * What {@link #encode} was given.
   *
   * @throws IllegalArgumentException if {@code text} is nothing that it writes
   */
  static byte[] decode(String text) {
    byte[] bytes = Base64.getDecoder().decode(text);
    if (!encode(bytes).equals(text)) {
      throw new IllegalArgumentException("Base64 is written in one way only");
    }
    return bytes;
  }
}
