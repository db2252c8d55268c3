package org.sinur.transparency;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What a signature under a note states (C2SP signed-note, "Signature types"). */
public enum SignatureType {

  /** The key's owner made this text. */
  ED25519(0x01),

  /**
   * A witness has seen this checkpoint at a time, and no other tree of this log that does not fit
   * it (C2SP tlog-cosignature, cosignature/v1).
   */
  COSIGNATURE(0x04);

  private final int code;

  SignatureType(int code) {
    this.code = code;
  }

  /** The byte that stands for it in keys. */
  byte code() {
    return (byte) code;
  }

  static Optional<SignatureType> of(byte code) {
    return Arrays.stream(values()).filter(type -> type.code() == code).findFirst();
  }

  /** What a witness signs of a checkpoint; the first line keeps it apart from every other text. */
  static byte[] cosigned(String text, long seconds) {
    return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
  }
}
