package org.sinur.crossingpoint.trace;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Pseudonyms by a key that only this service holds: the same person, name, vehicle or sponsor has
 * the same one each time, and without the key nobody can tell whose it is or try names until one
 * fits. HMAC-SHA256 (RFC 2104), of which 96 bits are kept.
 */
@Singleton
final class Pseudonyms {

  private static final String HMAC = "HmacSHA256";
  private static final int SHORTEST_KEY = 32;
  private static final int BYTES = 12;

  private final SecretKeySpec key;

  /**
   * By this key.
   *
   * @param key at least 32 characters; with another key all are others
   * @throws IllegalArgumentException for a shorter one
   */
  Pseudonyms(@ConfigProperty(name = "sinur.trace-key") String key) {
    if (key.length() < SHORTEST_KEY) {
      throw new IllegalArgumentException(
          "sinur.trace-key must have at least %d characters".formatted(SHORTEST_KEY));
    }
    this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), HMAC);
  }

  /** What is told apart, so that a person and a vehicle of the same letters are not the same. */
  enum Of {
    PERSON,
    NAME,
    FAMILY_NAME,
    GROUP,
    VEHICLE,
    SPONSOR
  }

  /** The pseudonym, 16 characters of base64url (RFC 4648, section 5). */
  String of(Of what, String value) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(key);
      var whole = mac.doFinal((what + "|" + value).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
