package org.sinur.screening.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.sinur.screening.check.ReadDocument;
import org.sinur.traveldocument.mrz.FieldCheck;
import org.sinur.traveldocument.mrz.MrzField;

/**
 * A person with a document, so that the same person with the same document is known again. Bound to
 * the document, since many share a name and a date of birth, the listed person among them: with a
 * new passport an officer looks once more.
 *
 * @param value SHA-256 of the document's state and number and the holder's names, birth, sex and
 *     nationality, in hexadecimal
 */
public record Identity(String value) {

  /** Who this is; empty where number or date of birth are not such that one could rely on them. */
  public static Optional<Identity> of(ReadDocument document) {
    if (document.number().isBlank()
        || document.issuingState().isBlank()
        || document.dateOfBirth().contains("X")
        || document.fields().stream().anyMatch(Identity::cannotBeReliedUpon)) {
      return Optional.empty();
    }
    var told =
        String.join(
            "\n",
            document.issuingState(),
            document.number(),
            document.primaryIdentifier(),
            document.secondaryIdentifier(),
            document.dateOfBirth(),
            document.sex(),
            document.nationality());
    return Optional.of(new Identity(sha256(told)));
  }

  private static boolean cannotBeReliedUpon(ReadDocument.Field field) {
    return field.result() == FieldCheck.Result.REFUTED
        && (field.field() == MrzField.DOCUMENT_NUMBER || field.field() == MrzField.DATE_OF_BIRTH);
  }

  /** SHA-256 of a text, in hexadecimal. */
  public static String sha256(String text) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
