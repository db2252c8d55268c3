package org.sinur.crossingpoint.stay;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.crossing.PermitKind;

/**
 * How long somebody may stay.
 *
 * @param nationality of whom, ICAO code; absent for all
 * @param permit with what permit; absent for any
 * @param measure how the days are counted
 * @param days how many, 1 to 3650; for {@link Measure#PER_STAY} and {@link Measure#ROLLING} only
 * @param window in how many days, more than {@code days} and no more than 3650; for {@link
 *     Measure#ROLLING} only
 * @param legalBasis the law or decision that says so, and how far it is verified
 * @param validFrom the first day of entry it holds for
 * @param validUntil the last day of entry it holds for; absent while no end is known
 */
public record StayRule(
    @Nullable @Pattern(regexp = "[A-Z]{1,3}") String nationality,
    @Nullable PermitKind permit,
    @NotNull Measure measure,
    @Nullable Integer days,
    @Nullable Integer window,
    @NotNull @Size(min = 1, max = 300) String legalBasis,
    @NotNull LocalDate validFrom,
    @Nullable LocalDate validUntil) {

  private static final int MOST_DAYS = 3650;

  /** How days of stay are counted. */
  public enum Measure {
    /** So many days from each entry on. */
    PER_STAY,
    /** So many days within any so many days, as the EES counts: 90 in any 180. */
    ROLLING,
    /** As many as the permit says. */
    PERMIT,
    /** As long as the permit is valid; without an end where it has none. */
    UNLIMITED
  }

  /**
   * Refuses what cannot be counted by.
   *
   * @throws IllegalArgumentException for days where none belong or none where some do
   */
  public StayRule {
    var counted = measure == Measure.PER_STAY || measure == Measure.ROLLING;
    if (counted != (days != null) || (days != null && (days < 1 || days > MOST_DAYS))) {
      throw new IllegalArgumentException(
          "has 1 to 3650 days if it is PER_STAY or ROLLING, and none otherwise");
    }
    var rolling = measure == Measure.ROLLING;
    if (rolling != (window != null)
        || (window != null && days != null && (window <= days || window > MOST_DAYS))) {
      throw new IllegalArgumentException(
          "has a window longer than its days if it is ROLLING, and none otherwise");
    }
    if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
      throw new IllegalArgumentException("ends before it begins");
    }
  }

  boolean holdsFor(String ofNationality, PermitKind withPermit, LocalDate entry) {
    return (nationality == null || nationality.equals(ofNationality))
        && (permit == null || permit == withPermit)
        && !entry.isBefore(validFrom)
        && (validUntil == null || !entry.isAfter(validUntil));
  }

  /** Of two rules that hold, the one for a nationality goes before the one for a permit. */
  int precision() {
    return (nationality == null ? 0 : 2) + (permit == null ? 0 : 1);
  }

  /** Whether both say something of the same entries, and neither is the more precise. */
  boolean overlaps(StayRule other) {
    return Objects.equals(nationality, other.nationality)
        && permit == other.permit
        && (validUntil == null || !validUntil.isBefore(other.validFrom))
        && (other.validUntil == null || !other.validUntil.isBefore(validFrom));
  }
}
