package org.sinur.crossingpoint.shift;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An officer on a shift.
 *
 * @param officer the subject's id in the realm
 * @param lane the number of the lane they work at; absent where they are at none
 */
@Schema(name = "ShiftOfficer")
record ShiftOfficer(
    @NotNull @Pattern(regexp = "[0-9A-Za-z-]{1,64}") String officer,
    @Nullable @Pattern(regexp = "[1-9][0-9]{0,2}") String lane) {

  private static final String AT = "@";

  /** As it is kept. */
  String text() {
    return lane == null ? officer : officer + AT + lane;
  }

  static ShiftOfficer of(String text) {
    var parts = text.split(AT, 2);
    return new ShiftOfficer(parts[0], parts.length == 2 ? parts[1] : null);
  }
}
