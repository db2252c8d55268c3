package org.sinur.crossingpoint.stay;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.crossing.Permit;
import org.sinur.crossingpoint.crossing.PermitKind;
import org.sinur.crossingpoint.stay.StayFigures.Step;
import org.sinur.crossingpoint.stay.StayFigures.Step.What;

/**
 * Counts days of stay.
 *
 * <p>The last permitted day is the last one on which, and on every day of the stay before it, the
 * rule holds; a permit's own days and its validity shorten that, and never lengthen it. A window is
 * looked at anew on each day: it ends with that day, and a day counts once, whatever stays it is
 * in.
 */
final class StayCalculator {

  private static final Permit NONE = new Permit(PermitKind.NONE_STATED, null, null, null, null);

  private StayCalculator() {}

  /**
   * What is to be counted.
   *
   * @param national whether a national of Iraq entered
   * @param nationality ICAO code; may be empty
   * @param permit by what leave; null where the booth did not say
   * @param entry the day of entry
   * @param exit the day of exit; null while it is not known
   * @param earlier other stays with the same documents that began before this one
   */
  record Subject(
      boolean national,
      String nationality,
      @Nullable Permit permit,
      LocalDate entry,
      @Nullable LocalDate exit,
      List<Spell> earlier) {}

  /**
   * Another stay.
   *
   * @param from its first day
   * @param until its last day
   * @param whole whether both its entry and its exit are known; otherwise it is that one day
   */
  record Spell(LocalDate from, LocalDate until, boolean whole) {}

  /**
   * Counts.
   *
   * @param rules the rules
   * @param version their version
   * @param today the day to count a stay up to that has not ended
   */
  static StayFigures count(Subject subject, StayRules rules, int version, LocalDate today) {
    var exit = subject.exit();
    var asOf = exit != null ? exit : latest(today, subject.entry());
    var steps = new ArrayList<Step>();
    var lasted = days(subject.entry(), asOf);
    steps.add(new Step(What.THIS_STAY, subject.entry(), asOf, lasted));
    if (subject.national()) {
      steps.add(new Step(What.NATIONAL, null, null, null));
      return figures(StayFigures.StayFinding.NO_LIMIT, asOf, lasted, version, null, steps);
    }
    var permit = subject.permit() == null ? NONE : subject.permit();
    var rule = rules.of(subject.nationality(), permit.kind(), subject.entry()).orElse(null);
    if (rule == null) {
      return figures(StayFigures.StayFinding.NOT_KNOWN, asOf, lasted, version, null, steps);
    }
    var window = window(subject, rule, asOf);
    var last = byRule(subject, rule, window, steps);
    last = earliest(last, byPermit(subject, permit, steps));
    if (last == null) {
      var finding =
          rule.measure() == StayRule.Measure.UNLIMITED
              ? StayFigures.StayFinding.NO_LIMIT
              : StayFigures.StayFinding.NOT_KNOWN;
      return figures(finding, asOf, lasted, version, rule, steps);
    }
    var used = window == null ? lasted : window.usedOn(asOf);
    return limited(subject.entry(), asOf, last, used, version, rule, steps);
  }

  private static StayFigures limited(
      LocalDate entry,
      LocalDate asOf,
      LocalDate last,
      int used,
      int version,
      StayRule rule,
      List<Step> steps) {
    var firstOver = latest(last.plusDays(1), entry);
    var overstayed = asOf.isBefore(firstOver) ? 0 : days(firstOver, asOf);
    if (overstayed > 0) {
      steps.add(new Step(What.OVERSTAYED, firstOver, asOf, overstayed));
    }
    return new StayFigures(
        overstayed > 0 ? StayFigures.StayFinding.OVERSTAYED : StayFigures.StayFinding.WITHIN,
        asOf,
        last,
        used,
        last.isAfter(asOf) ? days(asOf, last) - 1 : 0,
        overstayed,
        version,
        rule,
        steps);
  }

  private static StayFigures figures(
      StayFigures.StayFinding finding,
      LocalDate asOf,
      int lasted,
      int version,
      @Nullable StayRule rule,
      List<Step> steps) {
    return new StayFigures(finding, asOf, null, lasted, null, null, version, rule, steps);
  }

  private static @Nullable LocalDate byRule(
      Subject subject, StayRule rule, @Nullable Window window, List<Step> steps) {
    var days = rule.days();
    if (days == null) {
      return null;
    }
    steps.add(new Step(What.RULE, null, null, days));
    if (window == null) {
      return subject.entry().plusDays(days - 1L);
    }
    window.tell(steps);
    var last = window.lastDay();
    if (!last.isBefore(subject.entry())) {
      steps.add(
          new Step(
              What.WINDOW_OF_LAST_DAY, window.firstDayBefore(last), last, window.usedOn(last)));
    }
    return last;
  }

  private static @Nullable LocalDate byPermit(Subject subject, Permit permit, List<Step> steps) {
    LocalDate last = null;
    var days = permit.days();
    if (days != null) {
      last = subject.entry().plusDays(days - 1L);
      steps.add(new Step(What.PERMIT_DAYS, subject.entry(), last, days));
    }
    var validUntil = permit.validUntil();
    if (validUntil != null) {
      steps.add(new Step(What.PERMIT_VALIDITY, null, validUntil, null));
      last = earliest(last, validUntil);
    }
    return last;
  }

  private static @Nullable Window window(Subject subject, StayRule rule, LocalDate asOf) {
    var days = rule.days();
    var length = rule.window();
    return days == null || length == null
        ? null
        : new Window(subject.entry(), subject.earlier(), days, length, asOf);
  }

  /** A window that ends with each day it is asked of, and goes back so many days. */
  private static final class Window {

    private final LocalDate entry;
    private final List<Spell> earlier;
    private final int permitted;
    private final int length;
    private final LocalDate asOf;

    /** The day from which days are numbered: the first one of the window of the day of entry. */
    private final LocalDate zero;

    /** Days of earlier stays, by number. */
    private final BitSet before = new BitSet();

    Window(LocalDate entry, List<Spell> earlier, int permitted, int length, LocalDate asOf) {
      this.entry = entry;
      this.permitted = permitted;
      this.length = length;
      this.asOf = asOf;
      this.zero = entry.minusDays(length - 1L);
      this.earlier =
          earlier.stream()
              .filter(
                  spell -> !spell.until().isBefore(zero) && !spell.from().isAfter(spell.until()))
              .sorted(Comparator.comparing(Spell::from).thenComparing(Spell::until))
              .toList();
      this.earlier.forEach(
          spell -> before.set(number(latest(spell.from(), zero)), number(spell.until()) + 1));
    }

    private int number(LocalDate day) {
      return (int) ChronoUnit.DAYS.between(zero, day);
    }

    LocalDate firstDayBefore(LocalDate day) {
      return day.minusDays(length - 1L);
    }

    /** Days used in the window that ends with a day of this stay. */
    int usedOn(LocalDate day) {
      var end = number(day);
      var used = (BitSet) before.clone();
      used.set(number(entry), end + 1);
      return used.get(Math.max(0, end - length + 1), end + 1).cardinality();
    }

    LocalDate lastDay() {
      var day = entry;
      while (usedOn(day) <= permitted) {
        day = day.plusDays(1);
      }
      return day.minusDays(1);
    }

    void tell(List<Step> steps) {
      steps.add(new Step(What.WINDOW, firstDayBefore(asOf), asOf, usedOn(asOf)));
      for (var spell : earlier) {
        var from = latest(spell.from(), zero);
        steps.add(
            new Step(
                spell.whole() ? What.EARLIER_STAY : What.EARLIER_DAY,
                from,
                spell.until(),
                days(from, spell.until())));
      }
    }
  }

  /** Days from one to the other, both counted. */
  private static int days(LocalDate from, LocalDate until) {
    return (int) ChronoUnit.DAYS.between(from, until) + 1;
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static @Nullable LocalDate earliest(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}
