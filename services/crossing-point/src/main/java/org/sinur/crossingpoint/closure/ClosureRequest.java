package org.sinur.crossingpoint.closure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.access.PlaceCode;
import org.sinur.crossingpoint.CrossingPointProblem;
import org.sinur.crossingpoint.crossing.Direction;
import org.sinur.crossingpoint.point.Authority;

/**
 * A closure as it is recorded: of named crossing points, or of all of an authority.
 *
 * @param crossingPoints the crossing points; absent when an authority is named
 * @param authority whose crossing points, all of them; absent when points are named
 * @param directions which ways are closed
 * @param travellers for whom
 * @param nationalities ICAO codes of States; there if, and only if, NATIONALITIES are meant
 * @param from its first moment
 * @param until the moment from which it holds no more; absent while its end is open
 * @param decree by which act
 */
@Schema(name = "ClosureRequest")
record ClosureRequest(
    @Nullable @Size(min = 1, max = 100) List<@NotNull PlaceCode> crossingPoints,
    @Nullable Authority authority,
    @NotEmpty @Size(max = 2) List<@NotNull Direction> directions,
    @NotEmpty @Size(max = 3) List<@NotNull TravellerClass> travellers,
    @Nullable @Size(max = 250) List<@NotNull @Pattern(regexp = "[A-Z]{1,3}") String> nationalities,
    @NotNull Instant from,
    @Nullable Instant until,
    @NotNull @Valid Decree decree) {

  List<PlaceCode> points() {
    return crossingPoints == null ? List.of() : crossingPoints;
  }

  List<String> states() {
    return nationalities == null ? List.of() : nationalities;
  }

  /** What cannot be meant. */
  Optional<CrossingPointProblem> impossible() {
    if (points().isEmpty() == (authority == null)) {
      return Optional.of(CrossingPointProblem.CLOSURE_OF_NOTHING);
    }
    if (!TravellerClass.clear(Set.copyOf(travellers), Set.copyOf(states()))) {
      return Optional.of(CrossingPointProblem.TRAVELLERS_UNCLEAR);
    }
    return until == null || until.isAfter(from)
        ? Optional.empty()
        : Optional.of(CrossingPointProblem.IMPOSSIBLE_PERIOD);
  }
}
