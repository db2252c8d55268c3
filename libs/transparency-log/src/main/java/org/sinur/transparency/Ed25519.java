package org.sinur.transparency;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 (RFC 8032) by whatever provider of the platform can use a key. */
final class Ed25519 {

  static final int SIGNATURE_BYTES = 64;

  private static final int KEY_BYTES = 32;

  /** What stands before the key itself in its X.509 form (RFC 8410, sections 3 and 4). */
  private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private Ed25519() {}

  /**
   * The 32 bytes of a public key of any provider.
   *
   * @throws IllegalArgumentException if it is a key of another kind, or does not show its bytes
   */
  static byte[] encode(PublicKey key) {
    byte[] encoded = key.getEncoded();
    if (encoded == null
        || encoded.length != PREFIX.length + KEY_BYTES
        || !Arrays.equals(encoded, 0, PREFIX.length, PREFIX, 0, PREFIX.length)) {
      throw new IllegalArgumentException("The key is not a public key of Ed25519");
    }
    return Arrays.copyOfRange(encoded, PREFIX.length, encoded.length);
  }

  /**
   * The public key with these bytes.
   *
   * @throws IllegalArgumentException if no key has them
   */
  static PublicKey decode(byte[] key) {
    byte[] encoded = Arrays.copyOf(PREFIX, PREFIX.length + key.length);
    System.arraycopy(key, 0, encoded, PREFIX.length, key.length);
    try {
      var decoded =
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
      // Only whoever verifies looks whether the bytes are a point of the curve.
      algorithm().initVerify(decoded);
      return decoded;
    } catch (InvalidKeySpecException | InvalidKeyException e) {
      throw new IllegalArgumentException("No public key of Ed25519 has these bytes", e);
    } catch (NoSuchAlgorithmException e) {
      throw missing(e);
    }
  }

  /**
   * The signature of a message.
   *
   * @throws IllegalStateException if the key cannot be used, such as one whose token is not there
   */
  static byte[] sign(PrivateKey key, byte[] message) {
    try {
      var signature = algorithm();
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key did not sign", e);
    }
  }

  /** Whether a signature, which may be any bytes, is this key's of this message. */
  static boolean verifies(PublicKey key, byte[] message, byte[] signature) {
    try {
      var verification = algorithm();
      verification.initVerify(key);
      verification.update(message);
      return verification.verify(signature);
    } catch (SignatureException e) {
      return false;
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("The key was verified with before", e);
    }
  }

  private static Signature algorithm() {
    try {
      return Signature.getInstance("Ed25519");
    } catch (NoSuchAlgorithmException e) {
      throw missing(e);
    }
  }

  private static IllegalStateException missing(NoSuchAlgorithmException e) {
    return new IllegalStateException("Java has Ed25519 since 15", e);
  }
}
