package org.sinur.crossingpoint.crossing;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A crossing was recorded or corrected.
 *
 * @param id the crossing
 * @param before what was recorded until now; null when it is new
 * @param after what is recorded now
 */
public record CrossingChange(UUID id, @Nullable CrossingRequest before, CrossingRequest after) {

  /** The screening that it is recorded with now and was not before; null when there is none. */
  @Nullable UUID newScreening() {
    return before != null && Objects.equals(before.screeningId(), after.screeningId())
        ? null
        : after.screeningId();
  }
}
