package org.sinur.transparency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * Signs notes with a key that it need not see: the private key may be a handle of a provider that
 * keeps it, such as one of PKCS#11.
 */
public final class NoteSigner {

  private final VerifierKey key;
  private final Function<String, byte[]> signing;

  private NoteSigner(VerifierKey key, Function<String, byte[]> signing) {
    this.key = key;
    this.signing = signing;
  }

  /**
   * Signs as the one who made a text, such as a log its checkpoints.
   *
   * @param name see {@link VerifierKey}; for a log its origin
   * @throws IllegalArgumentException for a name or a key that {@link VerifierKey} refuses
   */
  public static NoteSigner author(String name, KeyPair keys) {
    return new NoteSigner(
        new VerifierKey(name, SignatureType.ED25519, keys.getPublic()),
        text -> Ed25519.sign(keys.getPrivate(), text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Signs as a witness, who says of a checkpoint that it fits all that were seen before, and when.
   * Whether it does is for the caller to verify. The key must be used for nothing else, not for
   * another witness either: what is signed does not name the witness.
   *
   * @param name see {@link VerifierKey}
   * @param clock says when; its time must not be before 1970
   * @throws IllegalArgumentException for a name or a key that {@link VerifierKey} refuses
   */
  public static NoteSigner witness(String name, KeyPair keys, InstantSource clock) {
    return new NoteSigner(
        new VerifierKey(name, SignatureType.COSIGNATURE, keys.getPublic()),
        text -> {
          if (Checkpoint.parse(text).isEmpty()) {
            throw new IllegalArgumentException("A witness signs checkpoints only");
          }
          long seconds = clock.instant().getEpochSecond();
          byte[] signature = Ed25519.sign(keys.getPrivate(), SignatureType.cosigned(text, seconds));
          return ByteBuffer.allocate(Long.BYTES + signature.length)
              .putLong(seconds)
              .put(signature)
              .array();
        });
  }

  /** The key that verifies what this signs, to be told to others. */
  public VerifierKey key() {
    return key;
  }

  /** The line to stand under a text, once it was seen to verify. */
  SignatureLine sign(String text) {
    byte[] signature = signing.apply(text);
    // A private key of another pair, or a token at fault, would otherwise be noticed by others.
    if (key.verify(text, signature).isEmpty()) {
      throw new IllegalStateException("What was signed does not verify with " + key);
    }
    return SignatureLine.of(key, signature);
  }
}
