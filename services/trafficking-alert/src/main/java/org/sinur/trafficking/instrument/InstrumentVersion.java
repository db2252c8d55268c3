package org.sinur.trafficking.instrument;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * Which version of which instrument.
 *
 * @param instrument its name
 * @param version from 1
 */
public record InstrumentVersion(
    @NotNull @Pattern(regexp = FORM) String instrument, @Min(1) int version) {

  /** The form of an instrument's name. */
  public static final String FORM = "[a-z][a-z0-9-]{0,59}";

  /** The version after it. */
  InstrumentVersion next() {
    return new InstrumentVersion(instrument, version + 1);
  }

  /** As {@code protection-triage/1}. */
  @Override
  public String toString() {
    return instrument + "/" + version;
  }
}
