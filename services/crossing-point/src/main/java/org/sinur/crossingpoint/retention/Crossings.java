package org.sinur.crossingpoint.retention;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sinur.retention.Statements;
import org.sinur.service.OneAtATime;

/** What is kept of crossings: with the stays, corrections and copies that belong to them. */
final class Crossings {

  private static final String PLACE = "select crossing_point from crossing where id = ?1";

  /** The parts of stays. */
  private static final String PARTS =
      """
      select s.id as stay, part.id from passage s
        cross join lateral (values (s.id), (s.partner_id)) as part(id)
       where s.id = %s and part.id is not null""";

  private static final String IDENTITIES =
      "select part.stay, p.document, p.person from (%s) as part join passage p using (id)"
          .formatted(PARTS);

  /** Those of the stays of which anything is being changed at this moment are left out. */
  private static final String LOCKED =
      """
      with part as materialized (%s),
      passages as materialized (
        select id from passage where id in (select id from part) for update skip locked),
      crossings as materialized (
        select id from crossing where id in (select id from part) for update skip locked),
      copies as materialized (
        select id from crossing_conflict
         where crossing_id in (select id from part) for update skip locked)
      select distinct stay from part
       where not exists (
         select from part other
          where other.stay = part.stay
            and (not exists (select from passages l where l.id = other.id)
              or not exists (select from crossings l where l.id = other.id)
              or exists (
                select from crossing_conflict f
                 where f.crossing_id = other.id
                   and not exists (select from copies l where l.id = f.id))))
      """
          .formatted(PARTS);

  /** The parts are all that is erased: nothing may point to them afterwards. */
  private static final List<String> ERASURE =
      List.of(
          """
          delete from idempotency_key k using crossing_conflict f
           where k.scope = 'crossing-conflict' and k.record_id = f.id and f.crossing_id = %s
          """,
          """
          delete from idempotency_key k using crossing_correction c
           where k.scope = 'crossing-correction' and k.key = cast(c.id as text) and c.crossing_id = %s
          """,
          // known on, so that a booth that sends it again is told; of its content nothing
          """
          update idempotency_key set fingerprint = 'erased'
           where scope = 'crossing' and key = any(cast(?1 as text[]))
          """,
          "delete from crossing_conflict where crossing_id = %s",
          "delete from crossing_correction where crossing_id = %s",
          "delete from stay_decision where exit_id = %s",
          // the crossings right before and after with the same document become neighbours
          """
          update passage p set version = version + 1, next_id = (
              select n.id from passage n
               where n.document = p.document
                 and (n.occurred_at, n.id) > (p.occurred_at, p.id) and not n.id = %1$s
               order by n.occurred_at, n.id limit 1)
           where p.id in (select e.previous_id from passage e where e.id = %1$s)
             and not p.id = %1$s
          """,
          """
          update passage p set version = version + 1, previous_id = (
              select n.id from passage n
               where n.document = p.document
                 and (n.occurred_at, n.id) < (p.occurred_at, p.id) and not n.id = %1$s
               order by n.occurred_at desc, n.id desc limit 1)
           where p.id in (select e.next_id from passage e where e.id = %1$s)
             and not p.id = %1$s
          """,
          "delete from passage where id = %s",
          // who is heard of at this moment is left, and erased as a screening that was heard of
          """
          delete from known_screening where screening_id in (
            select k.screening_id from known_screening k
              join crossing c on c.screening_id = k.screening_id
             where c.id = %1$s
               and not exists (
                 select from crossing o where o.screening_id = k.screening_id and not o.id = %1$s)
               and not exists (select from refusal r where r.screening_id = k.screening_id)
               for update of k skip locked)
          """,
          """
          insert into flow_erased
            select 1, max(occurred_at) from crossing where id = %s having count(*) > 0
            on conflict (id) do update
              set until_time = greatest(flow_erased.until_time, excluded.until_time)
          """,
          "delete from crossing where id = %s");

  private Crossings() {}

  /**
   * Those of these stays that nobody else is changing. What a crossing waits for, a document and a
   * person, is taken if it is free: whoever crosses with one of them then waits for the end of the
   * transaction, and the transaction waits for nobody.
   */
  static Uni<Set<UUID>> alone(Set<UUID> stays) {
    return names(stays)
        .flatMap(
            names ->
                free(names)
                    .flatMap(
                        free ->
                            Statements.ids(within(free, names), LOCKED)
                                // matched otherwise until it was alone: another document comes in
                                .flatMap(
                                    locked -> names(locked).map(again -> within(free, again)))));
  }

  private static Uni<Map<UUID, Set<Long>>> names(Set<UUID> stays) {
    return Statements.rows(stays, IDENTITIES).map(Crossings::namesByStay);
  }

  private static Set<UUID> within(Set<Long> free, Map<UUID, Set<Long>> names) {
    return names.entrySet().stream()
        .filter(stay -> free.containsAll(stay.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static Map<UUID, Set<Long>> namesByStay(List<Object[]> rows) {
    var names = new HashMap<UUID, Set<Long>>();
    for (var row : rows) {
      var own = names.computeIfAbsent((UUID) row[0], _ -> new HashSet<>());
      for (var i = 1; i <= 2; i++) {
        if (row[i] instanceof String name) {
          own.add(OneAtATime.lock(name));
        }
      }
    }
    return names;
  }

  private static Uni<Set<Long>> free(Map<UUID, Set<Long>> names) {
    var locks = names.values().stream().flatMap(Set::stream).sorted().distinct();
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(
                        """
                        select lock from unnest(cast(?1 as bigint[])) as lock
                         where pg_try_advisory_xact_lock(lock)
                        """,
                        Long.class)
                    .setParameter(1, locks.toArray(Long[]::new))
                    .getResultList())
        .map(HashSet::new);
  }

  static Uni<@Nullable String> placeOf(UUID part) {
    return Statements.text(part, PLACE);
  }

  static Uni<Void> erase(Set<UUID> parts) {
    return Statements.run(parts, ERASURE);
  }
}
