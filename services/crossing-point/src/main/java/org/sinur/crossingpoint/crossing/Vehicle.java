package org.sinur.crossingpoint.crossing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sinur.access.Mask;

/**
 * The road vehicle somebody crosses in.
 *
 * @param plate its registration number, as it reads
 * @param state where it is registered, ICAO code; may be empty
 * @param kind what it is
 */
public record Vehicle(
    @NotNull @Size(min = 1, max = 20) String plate,
    @NotNull @Pattern(regexp = "[A-Z]{0,3}") String state,
    @NotNull Kind kind) {

  /** Kinds of road vehicle, as lanes are told apart by. */
  @Schema(name = "VehicleKind")
  public enum Kind {
    CAR,
    BUS,
    LORRY,
    MOTORCYCLE,
    OTHER
  }

  /** For those who need not know whose it is. */
  public Vehicle masking() {
    return new Vehicle(Mask.number(plate), state, kind);
  }
}
