package org.sinur.fairness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was found of every group.
 *
 * @param groups of each group, whom somebody should look at first, then the largest
 */
public record Findings(List<Finding> groups) {

  /** With fewer of a group, or of everyone else, than this nothing is said of its rate. */
  public static final long MINIMUM = 30;

  /** Counts below this are not shown. */
  public static final long FEWER_THAN = 5;

  /** So many of those named are so by chance alone, at the most and on average. */
  public static final double FALSE_DISCOVERIES = 0.05;

  /**
   * A ratio from this on, or of its inverse at the most, is worth a look: the four-fifths rule (29
   * CFR 1607.4 D). With travellers enough, any difference is more than chance.
   */
  public static final double NOTABLE = 1.25;

  public Findings {
    groups = List.copyOf(groups);
  }

  private record Counted(long events, long of) {

    static final Counted NOBODY = new Counted(0, 0);

    Counted plus(Counted other) {
      return new Counted(events + other.events, of + other.of);
    }

    Stratum among(Counted all) {
      return new Stratum(events, of, all.events - events, all.of - of);
    }
  }

  /** Counts by stratum: of a group, or of everybody. */
  private static final class Tally {

    private final Map<String, Counted> asked = new TreeMap<>();
    private final SortedMap<LocalDate, Map<String, Counted>> weeks = new TreeMap<>();

    void add(Cell cell) {
      var counted = new Counted(cell.events(), cell.of());
      if (cell.asked()) {
        asked.merge(cell.stratum(), counted, Counted::plus);
      }
      weeks
          .computeIfAbsent(cell.week(), _ -> new TreeMap<>())
          .merge(cell.stratum(), counted, Counted::plus);
    }

    Counted all() {
      return asked.values().stream().reduce(Counted.NOBODY, Counted::plus);
    }

    List<Stratum> strata(Tally everybody) {
      return strata(asked, everybody.asked);
    }

    List<Week> weeks(Tally everybody) {
      return weeks.entrySet().stream()
          .map(
              week ->
                  Week.of(
                      week.getKey(),
                      strata(
                          week.getValue(), everybody.weeks.getOrDefault(week.getKey(), Map.of()))))
          .toList();
    }

    private static List<Stratum> strata(Map<String, Counted> group, Map<String, Counted> all) {
      return group.entrySet().stream()
          .map(e -> e.getValue().among(all.getOrDefault(e.getKey(), e.getValue())))
          .toList();
    }
  }

  /** A group before it is known how many others are named. */
  private record Looked(
      String group,
      Counted all,
      boolean othersShown,
      @Nullable Double spread,
      @Nullable Comparison comparison,
      Optional<Change> change) {}

  /**
   * Finds.
   *
   * @param cells the counts
   */
  public static Findings of(List<Cell> cells) {
    var everybody = new Tally();
    var tallies = new TreeMap<String, Tally>();
    for (var cell : cells) {
      everybody.add(cell);
      tallies.computeIfAbsent(cell.group(), _ -> new Tally()).add(cell);
    }
    var weeks = new TreeMap<String, List<Week>>();
    tallies.forEach((group, tally) -> weeks.put(group, tally.weeks(everybody)));
    var spread = Spread.of(List.copyOf(weeks.values()));
    var looked = new ArrayList<Looked>();
    tallies.forEach(
        (group, tally) ->
            looked.add(
                look(group, tally, everybody, weeks.getOrDefault(group, List.of()), spread)));
    return new Findings(findings(looked));
  }

  private static Looked look(
      String group, Tally tally, Tally everybody, List<Week> weeks, Optional<Spread> common) {
    var strata = tally.strata(everybody).stream().filter(Stratum::compares).toList();
    var enough =
        strata.stream().mapToLong(Stratum::of).sum() >= MINIMUM
            && strata.stream().mapToLong(Stratum::others).sum() >= MINIMUM;
    var spread = common.map(s -> s.ofGroup(weeks)).orElse(null);
    return new Looked(
        group,
        tally.all(),
        strata.stream().mapToLong(Stratum::otherEvents).sum() >= FEWER_THAN,
        spread,
        enough ? Comparison.of(strata, spread == null ? 1 : spread) : null,
        Change.of(weeks, spread == null ? 1 : spread));
  }

  private static List<Finding> findings(List<Looked> looked) {
    var compared = looked.stream().filter(l -> l.comparison() != null).toList();
    var byChance =
        FalseDiscovery.adjusted(
            compared.stream()
                .map(Looked::comparison)
                .map(c -> c == null ? 1 : Normal.bothTails(c.surprise()))
                .toList());
    var changed = looked.stream().filter(l -> l.change().isPresent()).toList();
    var changedByChance =
        FalseDiscovery.adjusted(
            changed.stream().map(l -> l.change().map(Change::probability).orElse(1.0)).toList());
    return looked.stream()
        .filter(l -> l.all().of() > 0 || l.change().isPresent())
        .map(
            l ->
                finding(
                    l,
                    compared.contains(l) ? byChance.get(compared.indexOf(l)) : null,
                    changed.contains(l) ? changedByChance.get(changed.indexOf(l)) : null))
        .sorted(
            Comparator.comparing((Finding f) -> !f.standsOut())
                .thenComparingLong(f -> f.of() == null ? 0 : -f.of())
                .thenComparing(Finding::group))
        .toList();
  }

  private static Finding finding(
      Looked looked, @Nullable Double byChance, @Nullable Double changedByChance) {
    var all = looked.all();
    var hidden = all.events() < FEWER_THAN;
    var told = all.of() >= MINIMUM;
    var spread = looked.spread() == null ? 1 : looked.spread();
    var interval =
        told ? Wilson.interval(hidden ? FEWER_THAN - 1 : all.events(), all.of(), spread) : null;
    var comparison = looked.comparison();
    var shown = hidden || !looked.othersShown() ? null : comparison;
    var between = shown == null ? null : shown.interval();
    var trend = trend(looked.change(), changedByChance);
    var change =
        trend == Trend.RISEN || trend == Trend.FALLEN ? looked.change().orElse(null) : null;
    return new Finding(
        looked.group(),
        looked.spread(),
        all.of() < FEWER_THAN ? null : all.of(),
        hidden ? null : all.events(),
        told && !hidden ? (double) all.events() / all.of() : null,
        interval == null ? null : hidden ? Double.valueOf(0) : Double.valueOf(interval.lower()),
        interval == null ? null : interval.upper(),
        shown == null ? null : shown.ratio(),
        between == null ? null : between.lower(),
        between == null || Double.isInfinite(between.upper()) ? null : between.upper(),
        byChance,
        standing(comparison, byChance),
        trend,
        change == null ? null : change.since(),
        change == null ? null : change.ratio(),
        change == null ? null : change.interval().lower(),
        change == null ? null : change.interval().upper());
  }

  private static GroupStanding standing(
      @Nullable Comparison comparison, @Nullable Double byChance) {
    if (comparison == null || byChance == null) {
      return GroupStanding.TOO_FEW;
    }
    var ratio = comparison.ratio() == null ? Double.POSITIVE_INFINITY : comparison.ratio();
    if (byChance > FALSE_DISCOVERIES || !isNotable(ratio)) {
      return GroupStanding.AS_OTHERS;
    }
    return comparison.surprise() > 0 ? GroupStanding.MORE_OFTEN : GroupStanding.LESS_OFTEN;
  }

  private static Trend trend(Optional<Change> change, @Nullable Double byChance) {
    if (change.isEmpty() || byChance == null) {
      return Trend.TOO_FEW;
    }
    var ratio = change.get().ratio();
    if (byChance > FALSE_DISCOVERIES || !isNotable(ratio)) {
      return Trend.STEADY;
    }
    return ratio > 1 ? Trend.RISEN : Trend.FALLEN;
  }

  private static boolean isNotable(double ratio) {
    return ratio >= NOTABLE || ratio <= 1 / NOTABLE;
  }
}
