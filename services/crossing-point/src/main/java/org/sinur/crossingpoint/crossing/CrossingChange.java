package org.sinur.crossingpoint.crossing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A crossing was recorded or corrected.
 *
 * @param id the crossing
 * @param before what was recorded until now; null when it is new
 * @param after what is recorded now
 */
public record CrossingChange(UUID id, @Nullable CrossingRequest before, CrossingRequest after) {}
