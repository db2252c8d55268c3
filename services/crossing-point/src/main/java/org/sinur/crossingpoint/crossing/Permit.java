package org.sinur.crossingpoint.crossing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Mask;

/**
 * By what leave somebody enters, as the permit itself says.
 *
 * @param kind what kind of permit
 * @param number its number, where it has one
 * @param validUntil the last day on which it allows to be in the country
 * @param days how many days of stay it grants, 1 to 3650; entry and exit days count
 * @param sponsor who invites or guarantees, as the permit names them: a register's number, a
 *     telephone number, or a name; left out of the JSON where there is none, since it came later
 */
public record Permit(
    @NotNull PermitKind kind,
    @Nullable @Size(min = 1, max = 30) String number,
    @Nullable LocalDate validUntil,
    @Nullable @Min(1) @Max(3650) Integer days,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Size(min = 1, max = 120) String sponsor) {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 9999;

  /**
   * Refuses what contradicts itself.
   *
   * @throws IllegalArgumentException for a permit that is not stated and yet says something, and
   *     for a day that no permit names
   */
  public Permit {
    if (kind == PermitKind.NONE_STATED
        && (number != null || validUntil != null || days != null || sponsor != null)) {
      throw new IllegalArgumentException("says something of a permit that is not stated");
    }
    if (validUntil != null
        && (validUntil.getYear() < FIRST_YEAR || validUntil.getYear() > LAST_YEAR)) {
      throw new IllegalArgumentException("is valid until a day that no permit names");
    }
  }

  /** For those who need not know whose it is. */
  public Permit masking() {
    return new Permit(
        kind,
        number == null ? null : Mask.number(number),
        validUntil,
        days,
        sponsor == null ? null : Mask.name(sponsor));
  }
}
