package org.sinur.fairness;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * What is counted of days.
 *
 * @param since the first day that is counted, a Monday or the first day asked about: since when a
 *     change is looked for
 * @param from the first day asked about
 * @param to the day after the last
 */
public record Period(LocalDate since, LocalDate from, LocalDate to) {

  /**
   * A period asked about, and the weeks among which a change is looked for.
   *
   * @param weeks how many, the one that 'to' cuts among them
   */
  public static Period of(LocalDate from, LocalDate to, int weeks) {
    var first =
        to.minusDays(1)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .minusWeeks(weeks - 1L);
    return new Period(first.isBefore(from) ? first : from, from, to);
  }
}
