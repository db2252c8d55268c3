package org.sinur.traveldocument;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Says whether two records are about the same document, without saying which document. Each seal is
 * bound to an occasion, so that two occasions of one document cannot be told to be the same.
 *
 * @param value SHA-256 of the occasion, the issuing state and the number, in hexadecimal
 */
public record DocumentSeal(String value) {

  /**
   * The seal of a document on an occasion.
   *
   * @param occasion the record the seal goes with, such as a screening's id
   * @param issuingState ICAO code, empty where none is printed
   * @param number the document's number as read
   */
  public static DocumentSeal of(UUID occasion, String issuingState, String number) {
    try {
      var sealed = (occasion + "|" + issuingState + "|" + number).getBytes(StandardCharsets.UTF_8);
      var sha256 = MessageDigest.getInstance("SHA-256");
      return new DocumentSeal(HexFormat.of().formatHex(sha256.digest(sealed)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
