package org.sinur.crossingpoint.stay;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How long a stay may last and has lasted, and how that was counted. Days are calendar days in
 * Iraq; the days of entry and of exit both count, as Regulation (EU) 2016/399, article 6(1) and
 * (2), counts them for the EES's calculator.
 *
 * @param finding what it comes to
 * @param asOf the day of exit, or the day it was counted on
 * @param permittedUntil the last day permitted; absent where there is no limit or none is known
 * @param daysUsed days counted against the permitted ones up to {@code asOf}
 * @param daysLeft days after {@code asOf} that are still permitted
 * @param overstayedDays days of this stay after the last one permitted
 * @param rulesVersion the version of the rules
 * @param rule the rule; absent where none is known, and for nationals
 * @param steps the arithmetic, in order
 */
record StayFigures(
    StayFinding finding,
    LocalDate asOf,
    @Nullable LocalDate permittedUntil,
    @Nullable Integer daysUsed,
    @Nullable Integer daysLeft,
    @Nullable Integer overstayedDays,
    int rulesVersion,
    @Nullable StayRule rule,
    List<Step> steps) {

  StayFigures {
    steps = List.copyOf(steps);
  }

  /** What the figures come to. */
  @Schema(name = "StayFinding")
  enum StayFinding {
    /** Not past the last permitted day. */
    WITHIN,
    /** Past the last permitted day. */
    OVERSTAYED,
    /** Nothing limits the stay: a national, or a permit without an end. */
    NO_LIMIT,
    /**
     * No rule is known, or the permit that the rule asks for does not say; never to be read as
     * permitted.
     */
    NOT_KNOWN
  }

  /**
   * One piece of the arithmetic.
   *
   * @param what which
   * @param from the first day it is about
   * @param until the last day it is about
   * @param days how many days
   */
  record Step(
      What what, @Nullable LocalDate from, @Nullable LocalDate until, @Nullable Integer days) {

    /** What a step is about. */
    @Schema(name = "StayStepKind")
    enum What {
      /** A national has no limit. */
      NATIONAL,
      /** From the day of entry up to the day it is counted on. */
      THIS_STAY,
      /** The days that the rule permits. */
      RULE,
      /**
       * The window that the rule counts in, up to the day it is counted on; the days used in it.
       */
      WINDOW,
      /** Another stay, cut to the window of this one's first day and later. */
      EARLIER_STAY,
      /** The same where only its entry or its exit is known: that day alone is counted. */
      EARLIER_DAY,
      /** The window of the last day permitted; the days used in it. */
      WINDOW_OF_LAST_DAY,
      /** The days that the permit grants. */
      PERMIT_DAYS,
      /** The last day that the permit is valid on. */
      PERMIT_VALIDITY,
      /** The days after the last one permitted. */
      OVERSTAYED
    }
  }
}
