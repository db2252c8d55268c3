package org.sinur.trafficking.pattern;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sinur.trafficking.instrument.Pattern;

/**
 * What is remembered of crossings while some more are looked at: what bears on them of all that was
 * heard before, and what comes of them.
 */
final class Memory {

  private static final String LANE = "lane|";

  private static final Comparator<Trace> IN_ORDER =
      Comparator.comparing(Trace::occurredAt).thenComparing(Trace::crossingId);

  private final Map<UUID, Trace> traces = new HashMap<>();
  private final Map<String, List<UUID>> together = new HashMap<>();
  private final Map<String, Map<UUID, Link>> linked = new HashMap<>();
  private final Map<String, Map<UUID, Trace>> concerns = new HashMap<>();
  private final Map<String, Instant> lastSeen = new HashMap<>();
  private final TreeSet<Waiting> waiting =
      new TreeSet<>(Comparator.comparing(Waiting::until).thenComparing(Waiting::crossingId));

  private final Map<UUID, Trace> heard = new LinkedHashMap<>();
  private final List<Link> newLinks = new ArrayList<>();
  private final List<Waiting> newWaiting = new ArrayList<>();
  private final Set<UUID> judged = new LinkedHashSet<>();

  private Instant time;

  /**
   * Begins.
   *
   * @param time the latest time of any crossing heard of before
   */
  Memory(Instant time) {
    this.time = time;
  }

  /** Somebody whose company is waited for. */
  record Waiting(Instant until, UUID crossingId) {}

  /**
   * A crossing that is kept as part of what may be a pattern of this subject's.
   *
   * @param subject whose
   * @param trace the crossing
   * @param adults who of age was there, by their pseudonyms
   */
  record Link(String subject, Trace trace, Set<String> adults) {}

  /** Reminds of a crossing that was heard of before. */
  void remind(Trace trace) {
    // of a crossing that is corrected the old company is remembered too, and found not to be one
    traces.put(trace.crossingId(), trace);
    keys(trace)
        .forEach(
            key -> together.computeIfAbsent(key, _ -> new ArrayList<>()).add(trace.crossingId()));
  }

  void remindOfWaiting(Waiting one) {
    waiting.add(one);
  }

  void remindOfLink(Link link) {
    linked
        .computeIfAbsent(link.subject(), _ -> new LinkedHashMap<>())
        .put(link.trace().crossingId(), link);
  }

  /** Reminds of a crossing of somebody there is a concern about since then. */
  void remindOfConcern(Trace trace) {
    concerns
        .computeIfAbsent(trace.person(), _ -> new LinkedHashMap<>())
        .put(trace.crossingId(), trace);
  }

  void remindOfSighting(Pattern pattern, String subject, Instant at) {
    lastSeen.merge(pattern + "|" + subject, at, (a, b) -> a.isAfter(b) ? a : b);
  }

  /** The latest time of any crossing heard of. */
  Instant time() {
    return time;
  }

  /** Moves the time on, never back. */
  void reach(Instant moment) {
    time = moment.isAfter(time) ? moment : time;
  }

  /** All crossings that it is reminded of, and those of now. */
  Collection<Trace> known() {
    return List.copyOf(traces.values());
  }

  boolean knows(UUID crossing) {
    return traces.containsKey(crossing);
  }

  /** Keeps a crossing that is heard of now. */
  void keep(Trace trace) {
    remind(trace);
    heard.put(trace.crossingId(), trace);
  }

  void waitFor(Trace trace, Instant until) {
    var one = new Waiting(until, trace.crossingId());
    waiting.add(one);
    newWaiting.add(one);
  }

  /** Somebody whose company has been waited for long enough; null when there is none left. */
  @Nullable Trace due() {
    if (waiting.isEmpty() || waiting.first().until().isAfter(time)) {
      return null;
    }
    var id = waiting.removeFirst().crossingId();
    judged.add(id);
    return Objects.requireNonNull(traces.get(id));
  }

  /** Others who crossed with somebody, as one group or in one car. */
  List<Trace> company(Trace of, Duration within) {
    return around(of, within).filter(of::together).toList();
  }

  /**
   * Others who crossed near somebody: in company, of the same family name, and in the same lane
   * where no company was recorded. Whoever else happens to be remembered is left out: that depends
   * on how many crossings are looked at at once.
   */
  Stream<Trace> around(Trace of, Duration within) {
    return keys(of)
        .filter(key -> !of.hasCompanyRecorded() || !key.startsWith(LANE))
        .flatMap(key -> together.getOrDefault(key, List.of()).stream())
        .distinct()
        .flatMap(id -> Stream.ofNullable(traces.get(id)))
        .filter(other -> !other.person().equals(of.person()) && other.near(of, within));
  }

  /** What may be a pattern of the same subject's, with this, as far back as this. */
  List<Link> link(Link link, Duration within) {
    remindOfLink(link);
    newLinks.add(link);
    var since = time.minus(within);
    return linked.getOrDefault(link.subject(), Map.of()).values().stream()
        .filter(one -> !one.trace().occurredAt().isBefore(since))
        .sorted(Comparator.comparing(Link::trace, IN_ORDER))
        .toList();
  }

  /** Crossings of this person that there is a concern about, the first first. */
  List<Trace> concerns(String person) {
    return concerns.getOrDefault(person, Map.of()).values().stream().sorted(IN_ORDER).toList();
  }

  /**
   * Whether this may be told of this subject, not having been for so long; then it is not again.
   */
  boolean tells(Pattern pattern, String subject, Duration quiet) {
    var last = lastSeen.get(pattern + "|" + subject);
    if (last != null && last.plus(quiet).isAfter(time)) {
      return false;
    }
    remindOfSighting(pattern, subject, time);
    return true;
  }

  /** What was heard of now, in this order; of each crossing the latest. */
  Collection<Trace> heard() {
    return heard.values();
  }

  List<Link> newLinks() {
    return newLinks;
  }

  List<Waiting> newWaiting() {
    return newWaiting.stream().filter(one -> !judged.contains(one.crossingId())).toList();
  }

  Set<UUID> judged() {
    return judged;
  }

  /** By what others may be found who cross together with somebody. */
  private static Stream<String> keys(Trace trace) {
    return Stream.of(
            trace.group() == null ? null : "group|" + trace.group(),
            trace.vehicle() == null ? null : "vehicle|" + trace.vehicle(),
            trace.familyName() == null
                ? null
                : "family|%s|%s".formatted(trace.crossingPoint(), trace.familyName()),
            LANE + "%s|%s".formatted(trace.crossingPoint(), trace.lane()))
        .flatMap(Stream::ofNullable);
  }
}
