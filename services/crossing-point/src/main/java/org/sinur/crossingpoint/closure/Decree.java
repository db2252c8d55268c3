package org.sinur.crossingpoint.closure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * The act of an authority that something is done by.
 *
 * @param issuer who issued it
 * @param number the number it has there
 * @param date the day of issue
 * @param text what it says, or where it can be read
 */
public record Decree(
    @NotBlank @Size(max = 200) String issuer,
    @NotBlank @Size(max = 100) String number,
    @NotNull LocalDate date,
    @NotBlank @Size(max = 4000) String text) {

  /** As it is quoted to whoever asks by what right. */
  public String quoted() {
    return "%s, no. %s of %s".formatted(issuer, number, date);
  }
}
