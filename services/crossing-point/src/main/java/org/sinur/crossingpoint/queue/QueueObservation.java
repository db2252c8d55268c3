package org.sinur.crossingpoint.queue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.sinur.access.PlaceCode;
import org.sinur.crossingpoint.crossing.Direction;

/**
 * How many people a supervisor saw waiting.
 *
 * @param crossingPoint where
 * @param direction which way they want to cross
 * @param peopleWaiting how many, counted or estimated by eye
 * @param observedAt when
 */
record QueueObservation(
    @NotNull PlaceCode crossingPoint,
    @NotNull Direction direction,
    @NotNull @Min(0) @Max(1_000_000) Integer peopleWaiting,
    @NotNull Instant observedAt) {}
