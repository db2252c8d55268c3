package org.sinur.transparency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whose signature under a note counts. Its text is the verifier key of C2SP signed-note: name, id
 * and key, as in {@code PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW}.
 *
 * @param name of the signer, for a log its origin; without spaces, plus and control characters
 * @param type what its signatures state
 * @param publicKey a key of Ed25519 from any provider
 */
public record VerifierKey(String name, SignatureType type, PublicKey publicKey) {

  private static final Pattern TEXT = Pattern.compile("([^+]+)\\+[0-9a-f]{8}\\+(.+)");

  /**
   * Checks name and key, and takes the key to where it can be verified with without its provider.
   *
   * @throws IllegalArgumentException if the name has a character it must not, or the key is no
   *     public key of Ed25519
   */
  public VerifierKey {
    if (!NoteText.isKeyName(name)) {
      throw new IllegalArgumentException("A key's name has no spaces, plus or control characters");
    }
    publicKey = Ed25519.decode(Ed25519.encode(publicKey));
  }

  /**
   * Reads what {@link #toString()} writes.
   *
   * @throws IllegalArgumentException if {@code text} is anything else, a key of an unknown type or
   *     one with another's id among it
   */
  public static VerifierKey parse(String text) {
    var parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("A verifier key is written as name+id+key");
    }
    byte[] data = CanonicalBase64.decode(parts.group(2));
    var type =
        SignatureType.of(data[0])
            .orElseThrow(() -> new IllegalArgumentException("The key's type is not known"));
    byte[] bytes = Arrays.copyOfRange(data, 1, data.length);
    var key = new VerifierKey(parts.group(1), type, Ed25519.decode(bytes));
    if (!key.toString().equals(text)) {
      throw new IllegalArgumentException("The id is not this key's");
    }
    return key;
  }

  /** The id that signatures name together with the name: a hash, too short to prove anything. */
  public int id() {
    var digest = Sha256.digest();
    digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(digest.digest(typeAndKey())).getInt();
  }

  private byte[] typeAndKey() {
    byte[] key = Ed25519.encode(publicKey);
    return ByteBuffer.allocate(1 + key.length).put(type.code()).put(key).array();
  }

  /** What a signature states, if it is this key's under this text. */
  Optional<VerifiedSignature> verify(String text, byte[] signature) {
    return switch (type) {
      case ED25519 ->
          Ed25519.verifies(publicKey, text.getBytes(StandardCharsets.UTF_8), signature)
              ? Optional.of(new VerifiedSignature(this, null))
              : Optional.empty();
      case COSIGNATURE -> verifyCosignature(text, signature);
    };
  }

  private Optional<VerifiedSignature> verifyCosignature(String text, byte[] timestamped) {
    if (timestamped.length != Long.BYTES + Ed25519.SIGNATURE_BYTES) {
      return Optional.empty();
    }
    long seconds = ByteBuffer.wrap(timestamped).getLong();
    byte[] signature = Arrays.copyOfRange(timestamped, Long.BYTES, timestamped.length);
    if (seconds < 0
        || !Ed25519.verifies(publicKey, SignatureType.cosigned(text, seconds), signature)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new VerifiedSignature(this, Instant.ofEpochSecond(seconds)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The verifier key as it is told to whoever is to verify. */
  @Override
  public String toString() {
    return name
        + "+"
        + HexFormat.of().toHexDigits(id())
        + "+"
        + CanonicalBase64.encode(typeAndKey());
  }
}
