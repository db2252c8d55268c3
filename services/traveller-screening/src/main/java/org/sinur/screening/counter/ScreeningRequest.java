package org.sinur.screening.counter;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.sinur.access.PlaceCode;
import org.sinur.screening.archive.Direction;

/**
 * A document presented at a counter.
 *
 * @param crossingPoint where
 * @param lane the lane's number, counted from 1
 * @param direction which way the traveller wants to cross
 * @param mrz the lines of the machine-readable zone, from the top
 */
record ScreeningRequest(
    @NotNull PlaceCode crossingPoint,
    @NotNull @Pattern(regexp = "[1-9][0-9]{0,2}") String lane,
    @NotNull Direction direction,
    @NotNull @Size(min = 1, max = 4) List<@NotNull @Size(max = 200) String> mrz) {}
