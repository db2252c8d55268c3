package org.sinur.trafficking.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a reporter keeps so as to come back without saying who they are: 20 characters drawn at
 * random on their own device, 100 bits, in the alphabet of slips. Nobody here keeps it: of a report
 * only its id is known, which follows from the code and not the other way round.
 *
 * @param value in capital letters, in groups of five
 */
@Schema(type = SchemaType.STRING, pattern = ReporterCode.FORM, implementation = String.class)
record ReporterCode(String value) {

  /** How it is written. */
  static final String FORM = "([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}";

  private static final Pattern PATTERN = Pattern.compile(FORM);
  private static final int CHARACTERS = 20;
  private static final long VERSION_8 = 0x8000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  /** Reads it however it was typed. */
  @JsonCreator
  ReporterCode {
    value = written(value);
    if (!PATTERN.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "must be the code of a report: four groups of five letters and figures");
    }
  }

  private static String written(String typed) {
    var plain =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return plain.length() == CHARACTERS ? plain.replaceAll("(.{5})(?!$)", "$1-") : plain;
  }

  /** The id of the report (RFC 9562, version 8): the first 122 bits of the code's SHA-256. */
  UUID reportId() {
    try {
      var hash =
          ByteBuffer.wrap(
              MessageDigest.getInstance("SHA-256")
                  .digest(("report " + value).getBytes(StandardCharsets.US_ASCII)));
      return new UUID(
          (hash.getLong() & ~0xF000L) | VERSION_8,
          (hash.getLong() & ~0xC000_0000_0000_0000L) | VARIANT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @JsonValue
  String json() {
    return value;
  }

  /** Nothing secret, should one of these be logged. */
  @Override
  public String toString() {
    return "ReporterCode";
  }
}
