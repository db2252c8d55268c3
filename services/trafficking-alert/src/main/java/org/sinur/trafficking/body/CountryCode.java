package org.sinur.trafficking.body;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The code of a State by ISO 3166-1 alpha-3. The codes of passports are not taken: Germany would be
 * {@code D} there and {@code DEU} here, and two codes for one State would hide that it is the same.
 *
 * @param value three capital letters that are assigned
 */
@Schema(
    type = SchemaType.STRING,
    pattern = CountryCode.FORM,
    implementation = String.class,
    description = "A State by ISO 3166-1 alpha-3")
public record CountryCode(String value) implements Comparable<CountryCode> {

  static final String FORM = "[A-Z]{3}";

  private static final Set<String> ASSIGNED =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

  @JsonCreator
  public CountryCode {
    if (!ASSIGNED.contains(value)) {
      throw new IllegalArgumentException("must be the code of a State by ISO 3166-1 alpha-3");
    }
  }

  @Override
  public int compareTo(CountryCode other) {
    return value.compareTo(other.value);
  }

  @Override
  @JsonValue
  public String toString() {
    return value;
  }
}
