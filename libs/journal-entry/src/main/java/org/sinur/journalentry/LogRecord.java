package org.sinur.journalentry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What the log holds of one entry: which it is and the digest of what it says. That is one line of
 * text, such as {@code watchlist 0193570c-… 9f86d0…}, and its bytes are the record that is hashed
 * to a leaf of the tree.
 *
 * @param service whose journal the entry is in
 * @param entryId the entry
 * @param digest SHA-256 of the entry's line in UTF-8, as 64 hexadecimal digits in lower case
 */
public record LogRecord(String service, UUID entryId, String digest) {

  /** How a service is named: of lower-case letters, digits and hyphens. */
  public static final String SERVICE = "[a-z][a-z0-9-]{0,62}";

  private static final Pattern SERVICE_NAME = Pattern.compile(SERVICE);
  private static final int UUID_LENGTH = 36;
  private static final int DIGEST_LENGTH = 64;

  /**
   * Refuses what no entry has.
   *
   * @throws IllegalArgumentException if the name of the service or the digest is none
   */
  public LogRecord {
    if (!SERVICE_NAME.matcher(service).matches() || !isDigest(digest)) {
      throw new IllegalArgumentException("Not a record of a journal's entry");
    }
  }

  private static boolean isDigest(String text) {
    if (text.length() != DIGEST_LENGTH) {
      return false;
    }
    for (int i = 0; i < DIGEST_LENGTH; i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return true;
  }

  /** The record of the entry that a line is. */
  public static LogRecord of(String service, UUID entryId, String line) {
    return new LogRecord(service, entryId, digestOf(line));
  }

  /** The digest of an entry's line. */
  public static String digestOf(String line) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(line.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** The record that {@link #text()} wrote; empty for any other text. */
  public static Optional<LogRecord> parse(String text) {
    var digestAt = text.length() - DIGEST_LENGTH;
    var idAt = digestAt - 1 - UUID_LENGTH;
    if (idAt < 2) {
      return Optional.empty();
    }
    var id = text.substring(idAt, digestAt - 1);
    try {
      var logged =
          new LogRecord(text.substring(0, idAt - 1), UUID.fromString(id), text.substring(digestAt));
      return text.charAt(idAt - 1) == ' '
              && text.charAt(digestAt - 1) == ' '
              && logged.entryId.toString().equals(id)
          ? Optional.of(logged)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The record as text: the three parts with a space between them. */
  public String text() {
    return service + " " + entryId + " " + digest;
  }

  /** The bytes that are hashed to a leaf. */
  public byte[] bytes() {
    return text().getBytes(StandardCharsets.US_ASCII);
  }
}
