package org.sinur.fairness;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was found of a group. Counts below {@link Findings#FEWER_THAN} are not shown, nor anything
 * they could be worked out from.
 *
 * @param group which group
 * @param spread how much more its weeks vary than by chance, in variance, at least 1: its intervals
 *     are wider by the root; null where the weeks are too few to tell, and the intervals are those
 *     of chance alone
 * @param of how many there were; null where fewer than five
 * @param events how many it happened to; null where fewer than five
 * @param rate how many of one, from 0 to 1; null where there are too few to tell, or it would show
 *     a count
 * @param lower the lower end of the rate's 95% interval; null where there are too few to tell, 0
 *     where it would show a count
 * @param upper its upper end
 * @param ratio the rate over that of everyone else at the same places; null where there is nobody
 *     else, or it happened to none of them, or it would show a count
 * @param ratioLower the lower end of the ratio's 95% interval
 * @param ratioUpper its upper end; null where there is none
 * @param byChance the rate of false discoveries at which the group would just be named, from 0 to
 *     1; null where there are too few to tell
 * @param standing how it fares beside everyone else
 * @param trend whether that has changed
 * @param since the first day of the week since which; null where it has not
 * @param change the rate since over the rate before, both as multiples of everyone else's; null
 *     where it has not changed
 * @param changeLower the lower end of that one's 95% interval
 * @param changeUpper its upper end
 */
public record Finding(
    String group,
    @Nullable Double spread,
    @Nullable Long of,
    @Nullable Long events,
    @Nullable Double rate,
    @Nullable Double lower,
    @Nullable Double upper,
    @Nullable Double ratio,
    @Nullable Double ratioLower,
    @Nullable Double ratioUpper,
    @Nullable Double byChance,
    GroupStanding standing,
    Trend trend,
    @Nullable LocalDate since,
    @Nullable Double change,
    @Nullable Double changeLower,
    @Nullable Double changeUpper) {

  /** Whether somebody should look at it: the group fares otherwise, or that has changed. */
  public boolean standsOut() {
    return standing == GroupStanding.MORE_OFTEN
        || standing == GroupStanding.LESS_OFTEN
        || trend == Trend.RISEN
        || trend == Trend.FALLEN;
  }
}
