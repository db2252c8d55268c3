package org.sinur.crossingpoint.surge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.access.PlaceCode;
import org.sinur.crossingpoint.CrossingPointProblem;
import org.sinur.crossingpoint.closure.Decree;
import org.sinur.crossingpoint.closure.TravellerClass;
import org.sinur.crossingpoint.crossing.Direction;

/**
 * A surge order as it is proposed.
 *
 * @param crossingPoints where
 * @param directions which ways
 * @param travellers whom it speaks of
 * @param nationalities ICAO codes of States; there if, and only if, NATIONALITIES are meant
 * @param from its first moment, unless it is confirmed later
 * @param until the moment from which it holds no more; it ends by itself
 * @param mayBeLeftOut what need not be captured; may be empty
 * @param agreedPerHour how many travellers an hour the other side agreed to send; absent where
 *     nothing was agreed
 * @param decree the authority and its act: the legal basis
 */
@Schema(name = "SurgeOrderRequest")
record SurgeOrderRequest(
    @NotEmpty @Size(max = 100) List<@NotNull PlaceCode> crossingPoints,
    @NotEmpty @Size(max = 2) List<@NotNull Direction> directions,
    @NotEmpty @Size(max = 3) List<@NotNull TravellerClass> travellers,
    @Nullable @Size(max = 250) List<@NotNull @Pattern(regexp = "[A-Z]{1,3}") String> nationalities,
    @NotNull Instant from,
    @NotNull Instant until,
    @NotNull @Size(max = 5) List<@NotNull CaptureField> mayBeLeftOut,
    @Nullable @Min(1) @Max(100_000) Integer agreedPerHour,
    @NotNull @Valid Decree decree) {

  List<String> states() {
    return nationalities == null ? List.of() : nationalities;
  }

  /** What cannot be ordered. */
  Optional<CrossingPointProblem> impossible(Duration longest, Instant now) {
    if (!TravellerClass.clear(Set.copyOf(travellers), Set.copyOf(states()))) {
      return Optional.of(CrossingPointProblem.TRAVELLERS_UNCLEAR);
    }
    if (!until.isAfter(from) || !until.isAfter(now)) {
      return Optional.of(CrossingPointProblem.IMPOSSIBLE_PERIOD);
    }
    return until.isAfter(from.plus(longest))
        ? Optional.of(CrossingPointProblem.SURGE_TOO_LONG)
        : Optional.empty();
  }
}
