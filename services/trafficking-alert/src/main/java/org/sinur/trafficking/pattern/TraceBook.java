package org.sinur.trafficking.pattern;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sinur.outbox.ManyRows;
import org.sinur.service.KeptJson;
import org.sinur.trafficking.instrument.Pattern;
import org.sinur.trafficking.instrument.PatternRules;

/**
 * What is kept of crossings. Reads what bears on some that are heard of now with a few statements,
 * however many they are; must be called inside a transaction.
 */
@ApplicationScoped
class TraceBook {

  /** So many that lie too far back are taken away with each that are heard of. */
  private static final int TAKEN_AWAY_AT_ONCE = 2_000;

  private static final ManyRows TRACES =
      new ManyRows(
          """
          insert into trace (crossing_id, crossing_point, lane, occurred_at, screening_id,
                             person, family_name, group_id, vehicle, content)
          select cast(crossing_id as uuid), crossing_point, lane,
                 cast(occurred_at as timestamptz), cast(screening_id as uuid),
                 person, family_name, group_id, vehicle, content
          from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as text[]),
                      cast(?4 as text[]), cast(?5 as text[]), cast(?6 as text[]),
                      cast(?7 as text[]), cast(?8 as text[]), cast(?9 as text[]),
                      cast(?10 as text[]))
            as heard (crossing_id, crossing_point, lane, occurred_at, screening_id,
                      person, family_name, group_id, vehicle, content)
          on conflict (crossing_id) do update
             set lane = excluded.lane, occurred_at = excluded.occurred_at,
                 person = excluded.person, family_name = excluded.family_name,
                 group_id = excluded.group_id, vehicle = excluded.vehicle,
                 content = excluded.content
          """);

  private static final ManyRows WAITING =
      new ManyRows(
          """
          insert into trace_waiting (until, crossing_id)
          select cast(until as timestamptz), cast(crossing_id as uuid)
          from unnest(cast(?1 as text[]), cast(?2 as text[])) as one (until, crossing_id)
          """);

  private static final ManyRows LINKS =
      new ManyRows(
          """
          insert into trace_link (subject, crossing_id, adults)
          select subject, cast(crossing_id as uuid), string_to_array(adults, ' ')
          from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as text[]))
            as one (subject, crossing_id, adults)
          on conflict do nothing
          """);

  private static final String COMPANY =
      """
      select t.content from trace t where t.group_id = any(cast(?1 as text[]))
      union
      select t.content
        from unnest(cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[]),
                    cast(?5 as text[]), cast(?6 as text[]), cast(?7 as text[]))
               as near (vehicle, place, family_name, lane, since, until),
             lateral (
               select content from trace
                where vehicle = near.vehicle
                  and occurred_at between cast(since as timestamptz) and cast(until as timestamptz)
               union all
               select content from trace
                where crossing_point = near.place and family_name = near.family_name
                  and occurred_at between cast(since as timestamptz) and cast(until as timestamptz)
               union all
               select content from trace
                where crossing_point = near.place and lane = near.lane
                  and occurred_at between cast(since as timestamptz) and cast(until as timestamptz)
             ) t
      """;

  private final KeptJson json;

  TraceBook(KeptJson json) {
    this.json = json;
  }

  /** Reminds of all that bears on these crossings, and keeps others from looking at any. */
  Uni<Memory> remember(Collection<Trace> heard, PatternRules rules) {
    return select(Long.class, "select %s from trace_time for update".formatted(micros("latest")))
        .map(latest -> new Memory(instant(latest.getFirst())))
        .call(memory -> known(heard, memory))
        .call(memory -> waiting(heard, memory))
        .flatMap(memory -> concerns(heard, memory))
        .flatMap(interest -> company(interest, rules))
        .call(interest -> links(heard, interest))
        .call(interest -> sightings(heard, interest))
        .map(Interest::memory);
  }

  /** Those whose company matters, beside what is remembered. */
  private record Interest(Memory memory, Collection<Trace> whose) {}

  private Uni<Void> known(Collection<Trace> heard, Memory memory) {
    return traces(
            "select content from trace where crossing_id = any(cast(cast(?1 as text[]) as uuid[]))",
            (Object) texts(heard, trace -> trace.crossingId().toString()))
        .invoke(traces -> traces.forEach(memory::remind))
        .replaceWithVoid();
  }

  private Uni<Void> waiting(Collection<Trace> heard, Memory memory) {
    var latest =
        Stream.concat(Stream.of(memory.time()), heard.stream().map(Trace::occurredAt))
            .max(Instant::compareTo)
            .orElseThrow();
    return rows(
            """
            select %s, t.content
            from trace_waiting w join trace t on t.crossing_id = w.crossing_id
            where w.until <= ?1
            """
                .formatted(micros("w.until")),
            latest)
        .invoke(
            rows ->
                rows.forEach(
                    row -> {
                      var trace = read(row[1]);
                      remindOnce(memory, trace);
                      memory.remindOfWaiting(
                          new Memory.Waiting(instant(row[0]), trace.crossingId()));
                    }))
        .replaceWithVoid();
  }

  private Uni<Interest> concerns(Collection<Trace> heard, Memory memory) {
    var whose = new ArrayList<>(heard);
    whose.addAll(memory.known());
    return traces(
            """
            select t.content
            from alert a
            join trace t on t.screening_id = coalesce(a.found_screening_id, a.screening_id)
            where a.finding <> 'NOT_IN_NEED' and t.person = any(cast(?1 as text[]))
            """,
            (Object) texts(whose, Trace::person))
        .invoke(
            traces ->
                traces.forEach(
                    trace -> {
                      remindOnce(memory, trace);
                      memory.remindOfConcern(trace);
                      whose.add(trace);
                    }))
        .map(
            _ -> {
              // whoever comes on a sponsor's behalf may become a concern while these are looked at
              var sponsored =
                  heard.stream()
                      .filter(trace -> trace.sponsor() != null)
                      .map(Trace::person)
                      .collect(Collectors.toUnmodifiableSet());
              return new Interest(
                  memory,
                  whose.stream()
                      .filter(
                          trace ->
                              trace.age().minor()
                                  || sponsored.contains(trace.person())
                                  || !memory.concerns(trace.person()).isEmpty())
                      .toList());
            });
  }

  private Uni<Interest> company(Interest interest, PatternRules rules) {
    var whose = interest.whose();
    if (whose.isEmpty()) {
      return Uni.createFrom().item(interest);
    }
    return company(whose, interest.memory(), rules)
        .chain(() -> company(siblings(interest, rules), interest.memory(), rules))
        .replaceWith(interest);
  }

  /**
   * The sisters and brothers of those with whom nobody was recorded: who crosses with them bears on
   * it too.
   */
  private static List<Trace> siblings(Interest interest, PatternRules rules) {
    var looked =
        interest.whose().stream().map(Trace::crossingId).collect(Collectors.toUnmodifiableSet());
    var alone =
        interest.whose().stream()
            .filter(trace -> trace.age().minor() && !trace.hasCompanyRecorded())
            .toList();
    return interest.memory().known().stream()
        .filter(other -> other.age().minor() && !looked.contains(other.crossingId()))
        .filter(
            other ->
                alone.stream()
                    .anyMatch(
                        minor ->
                            !minor.person().equals(other.person())
                                && minor.near(other, rules.company())
                                && minor.related(other)))
        .toList();
  }

  private Uni<Void> company(Collection<Trace> whose, Memory memory, PatternRules rules) {
    if (whose.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return traces(
            COMPANY,
            texts(whose, Trace::group),
            column(whose, Trace::vehicle),
            column(whose, trace -> trace.crossingPoint().value()),
            column(whose, Trace::familyName),
            // who crosses right before or after matters only where no company was recorded
            column(whose, trace -> trace.hasCompanyRecorded() ? null : trace.lane()),
            column(whose, trace -> trace.occurredAt().minus(rules.company()).toString()),
            column(whose, trace -> trace.occurredAt().plus(rules.company()).toString()))
        .invoke(traces -> traces.forEach(trace -> remindOnce(memory, trace)))
        .replaceWithVoid();
  }

  private Uni<Void> links(Collection<Trace> heard, Interest interest) {
    var subjects = new HashSet<String>();
    var together = new HashSet<String>();
    for (var trace : interest.whose()) {
      Stream.of(trace.group(), trace.vehicle()).filter(Objects::nonNull).forEach(together::add);
      if (trace.vehicle() != null) {
        subjects.add(Pattern.VEHICLE_OF_UNRELATED_MINORS + "|" + trace.vehicle());
      }
    }
    Stream.concat(heard.stream(), interest.memory().known().stream())
        .filter(trace -> trace.age().ofAge())
        .filter(
            adult ->
                Stream.of(adult.group(), adult.vehicle())
                    .anyMatch(of -> of != null && together.contains(of)))
        .forEach(adult -> subjects.add(Pattern.ESCORT_OF_UNRELATED_MINORS + "|" + adult.person()));
    heard.stream()
        .filter(trace -> trace.sponsor() != null)
        .forEach(trace -> subjects.add(Pattern.SPONSOR_OF_YOUNG_PEOPLE + "|" + trace.sponsor()));
    return subjects.isEmpty()
        ? Uni.createFrom().voidItem()
        : rows(
                // one by one by their keys: joined, the database may go through all traces
                """
                select subject,
                       (select content from trace where crossing_id = trace_link.crossing_id),
                       array_to_string(adults, ' ')
                from trace_link where subject = any(cast(?1 as text[]))
                """,
                (Object) subjects.toArray(String[]::new))
            .invoke(
                rows ->
                    rows.forEach(
                        row ->
                            interest
                                .memory()
                                .remindOfLink(
                                    new Memory.Link(
                                        (String) row[0], read(row[1]), words((String) row[2])))))
            .replaceWithVoid();
  }

  private Uni<Void> sightings(Collection<Trace> heard, Interest interest) {
    Set<String> subjects = new HashSet<>();
    Stream.concat(heard.stream(), interest.memory().known().stream())
        .flatMap(trace -> Stream.of(trace.person(), trace.vehicle(), trace.sponsor()))
        .filter(Objects::nonNull)
        .forEach(subjects::add);
    return rows(
            """
            select pattern, subject, %s from sighting
            where subject = any(cast(?1 as text[])) group by pattern, subject
            """
                .formatted(micros("max(seen_at)")),
            (Object) subjects.toArray(String[]::new))
        .invoke(
            rows ->
                rows.forEach(
                    row ->
                        interest
                            .memory()
                            .remindOfSighting(
                                Pattern.valueOf((String) row[0]),
                                (String) row[1],
                                instant(row[2]))))
        .replaceWithVoid();
  }

  private static void remindOnce(Memory memory, Trace trace) {
    if (!memory.knows(trace.crossingId())) {
      memory.remind(trace);
    }
  }

  /** Keeps what came of looking at them, and takes away what no pattern can begin with any more. */
  Uni<Void> keep(Memory memory, Duration longest) {
    return TRACES
        .write(
            memory.heard().stream()
                .map(
                    trace ->
                        new @Nullable String[] {
                          trace.crossingId().toString(),
                          trace.crossingPoint().value(),
                          trace.lane(),
                          trace.occurredAt().toString(),
                          trace.screeningId() == null ? null : trace.screeningId().toString(),
                          trace.person(),
                          trace.familyName(),
                          trace.group(),
                          trace.vehicle(),
                          json.write(trace)
                        })
                .toList())
        .chain(
            () ->
                WAITING.write(
                    memory.newWaiting().stream()
                        .map(
                            one ->
                                new @Nullable String[] {
                                  one.until().toString(), one.crossingId().toString()
                                })
                        .toList()))
        .chain(
            () ->
                LINKS.write(
                    memory.newLinks().stream()
                        .map(
                            link ->
                                new @Nullable String[] {
                                  link.subject(),
                                  link.trace().crossingId().toString(),
                                  String.join(" ", link.adults())
                                })
                        .toList()))
        .chain(
            () ->
                act(
                    """
                    delete from trace_waiting
                    where crossing_id = any(cast(cast(?1 as text[]) as uuid[]))
                    """,
                    (Object) memory.judged().stream().map(UUID::toString).toArray(String[]::new)))
        .chain(() -> act("update trace_time set latest = ?1", memory.time()))
        .chain(
            () ->
                act(
                    """
                    delete from trace where crossing_id in (
                      select crossing_id from trace where occurred_at < ?1
                      order by occurred_at limit %d)
                    """
                        .formatted(TAKEN_AWAY_AT_ONCE),
                    memory.time().minus(longest).minus(1, ChronoUnit.DAYS)));
  }

  private Uni<List<Trace>> traces(String sql, Object... parameters) {
    return select(String.class, sql, parameters)
        .map(contents -> contents.stream().map(this::read).toList());
  }

  private static Uni<List<Object[]>> rows(String sql, Object... parameters) {
    return select(Object[].class, sql, parameters);
  }

  private static <T> Uni<List<T>> select(Class<T> type, String sql, Object... parameters) {
    return Panache.getSession()
        .flatMap(
            session -> {
              var query = session.createNativeQuery(sql, type);
              for (var i = 0; i < parameters.length; i++) {
                query.setParameter(i + 1, parameters[i]);
              }
              return query.getResultList();
            });
  }

  private static Uni<Void> act(String sql, Object... parameters) {
    return Panache.getSession()
        .flatMap(
            session -> {
              var query = session.createNativeQuery(sql);
              for (var i = 0; i < parameters.length; i++) {
                query.setParameter(i + 1, parameters[i]);
              }
              return query.executeUpdate();
            })
        .replaceWithVoid();
  }

  private static String micros(String column) {
    return "cast(extract(epoch from %s) * 1000000 as bigint)".formatted(column);
  }

  private static Instant instant(Object micros) {
    return Instant.EPOCH.plus(((Number) micros).longValue(), ChronoUnit.MICROS);
  }

  /** Each of these once; without those that have none. */
  private static String[] texts(Collection<Trace> traces, Function<Trace, @Nullable String> text) {
    return traces.stream().map(text).flatMap(Stream::ofNullable).distinct().toArray(String[]::new);
  }

  private static @Nullable String[] column(
      Collection<Trace> traces, Function<Trace, @Nullable String> text) {
    return traces.stream().map(text).toArray(String[]::new);
  }

  private static Set<String> words(String text) {
    return text.isEmpty() ? Set.of() : Set.of(text.split(" ", -1));
  }

  private Trace read(Object content) {
    return json.read((String) content, Trace.class);
  }
}
