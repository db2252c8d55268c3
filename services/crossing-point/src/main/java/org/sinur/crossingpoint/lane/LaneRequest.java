package org.sinur.crossingpoint.lane;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.crossing.Direction;

/**
 * How a lane is to stand.
 *
 * @param state how
 * @param direction which way it takes travellers; absent for both
 * @param travellers whom its sign asks to use it
 * @param note why, for whoever reads it later
 */
@Schema(name = "LaneRequest")
record LaneRequest(
    @NotNull LaneState state,
    @Nullable Direction direction,
    @NotNull LaneFor travellers,
    @Nullable @Size(max = 500) String note) {}
