package org.sinur.crossingpoint.crossing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The aircraft or ship somebody arrives or leaves by.
 *
 * @param kind which of the two
 * @param designator the flight's number ({@code IA123}), or the ship's IMO number or name
 */
public record Conveyance(
    @NotNull Kind kind,
    @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9 .'-]{0,39}") String designator) {

  /** What carries travellers to an airport or a seaport. */
  @Schema(name = "ConveyanceKind")
  public enum Kind {
    FLIGHT,
    VESSEL
  }
}
