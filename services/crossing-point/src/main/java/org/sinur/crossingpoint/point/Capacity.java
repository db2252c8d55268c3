package org.sinur.crossingpoint.point;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * How many travellers an hour a crossing point is made for.
 *
 * @param perHour all lanes together
 * @param perHourAndLane one lane; absent where it is not known
 */
public record Capacity(
    @Min(1) @Max(100_000) int perHour, @Nullable @Min(1) @Max(3_600) Integer perHourAndLane) {}
