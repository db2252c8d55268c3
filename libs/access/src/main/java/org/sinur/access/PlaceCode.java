package org.sinur.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The code of a crossing point: a UN/LOCODE (UNECE Recommendation 16: two letters for the state,
 * three for the place) and, where one location has several crossing points, a hyphen and a suffix
 * of up to four letters or digits, such as {@code IQUQR-N}.
 *
 * @param value the code in capital letters
 */
@Schema(type = SchemaType.STRING, pattern = PlaceCode.FORM, implementation = String.class)
public record PlaceCode(String value) {

  /** The form of a code, as a regular expression. */
  public static final String FORM = "[A-Z]{2}[A-Z2-9]{3}(-[A-Z0-9]{1,4})?";

  private static final Pattern PATTERN = Pattern.compile(FORM);

  @JsonCreator
  public PlaceCode {
    if (!PATTERN.matcher(value).matches()) {
      throw new IllegalArgumentException("must be a UN/LOCODE, perhaps with a suffix: IQUQR-N");
    }
  }

  @Override
  @JsonValue
  public String toString() {
    return value;
  }
}
