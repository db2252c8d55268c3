package org.sinur.retention;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The records of all classes, as their views show them. */
@ApplicationScoped
class Records {

  /** Counting goes no further: an answer must not take as long as there are records. */
  static final int MOST_COUNTED = 100_000;

  /** Whether a record of the view {@code v} is held at the moment {@code ?1}. */
  private static final String HELD =
      """
      exists (
        select 1 from retention_hold h
         where h.lifted_at is null and h.ends_at > cast(?1 as timestamptz)
           and (h.record_id = any(v.parts)
             or exists (
               select 1 from unnest(v.places, v.times) as part(place, at)
                where part.place = h.crossing_point
                  and part.at >= h.from_time and part.at < h.until_time)))""";

  /** A part of a record that is due. */
  record Part(UUID record, UUID part, Instant countedFrom) {}

  /**
   * A record that will be due.
   *
   * @param id the record
   * @param countedFrom from when its period runs
   * @param held whether it is held now
   */
  record Coming(UUID id, Instant countedFrom, boolean held) {}

  /** How many there are, each counted up to {@value #MOST_COUNTED}. */
  record Counts(
      long kept, long notCounted, @Nullable Instant oldest, long due, long held, long coming) {}

  /** Records whose period began at a moment or before and that are not held, the oldest first. */
  Uni<Set<UUID>> due(RecordClass records, Instant since, Instant now, int limit) {
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(
                        """
                        select v.id from %s v
                         where v.counted_from <= cast(?2 as timestamptz) and not %s
                         order by v.counted_from limit ?3
                        """
                            .formatted(records.view(), HELD),
                        UUID.class)
                    .setParameter(1, now)
                    .setParameter(2, since)
                    .setParameter(3, limit)
                    .getResultList())
        .map(LinkedHashSet::new);
  }

  /** Of these records the parts of those that are still due and not held. */
  Uni<List<Part>> parts(RecordClass records, Set<UUID> ids, Instant since, Instant now) {
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(
                        """
                        select v.id, part, v.counted_from from %s v, unnest(v.parts) as part
                         where v.id = any(cast(cast(?3 as text[]) as uuid[]))
                           and v.counted_from <= cast(?2 as timestamptz) and not %s
                         order by v.counted_from, v.id
                        """
                            .formatted(records.view(), HELD),
                        Object[].class)
                    .setParameter(1, now)
                    .setParameter(2, since)
                    .setParameter(3, texts(ids))
                    .getResultList())
        .map(
            rows ->
                rows.stream()
                    .map(row -> new Part((UUID) row[0], (UUID) row[1], instant(row[2])))
                    .toList());
  }

  /**
   * Records that come due by a moment, or are due, the first to be due first.
   *
   * @param by the latest moment from which the period of one that is asked for runs
   * @param places only those with a part at one of these; null for all
   * @param after the record after which to go on; null to begin
   */
  Uni<List<Coming>> coming(
      RecordClass records,
      Instant by,
      @Nullable Set<String> places,
      @Nullable UUID after,
      int limit,
      Instant now) {
    return Panache.getSession()
        .flatMap(session -> comingQuery(session, records, by, places, after, limit, now))
        .map(
            rows ->
                rows.stream()
                    .map(row -> new Coming((UUID) row[0], instant(row[1]), (Boolean) row[2]))
                    .toList());
  }

  private static Uni<List<Object[]>> comingQuery(
      Mutiny.Session session,
      RecordClass records,
      Instant by,
      @Nullable Set<String> places,
      @Nullable UUID after,
      int limit,
      Instant now) {
    var sql =
        """
        select v.id, v.counted_from, %2$s from %1$s v
         where v.counted_from <= cast(?2 as timestamptz) %3$s %4$s
         order by v.counted_from, v.id limit ?3
        """
            .formatted(
                records.view(),
                HELD,
                places == null ? "" : "and v.places && cast(?4 as text[])",
                after == null
                    ? ""
                    : "and (v.counted_from, v.id) > (select l.counted_from, l.id from %s l where l.id = ?5)"
                        .formatted(records.view()));
    var query =
        session
            .createNativeQuery(sql, Object[].class)
            .setParameter(1, now)
            .setParameter(2, by)
            .setParameter(3, limit);
    if (places != null) {
      query.setParameter(4, places.toArray(String[]::new));
    }
    if (after != null) {
      query.setParameter(5, after);
    }
    return query.getResultList();
  }

  /** How many would be erased if those were due whose period began at a moment or before. */
  Uni<Long> countDue(RecordClass records, Instant since, Instant now) {
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(
                        counting(
                            records, "v.counted_from <= cast(?2 as timestamptz) and not " + HELD),
                        Long.class)
                    .setParameter(1, now)
                    .setParameter(2, since)
                    .getSingleResult());
  }

  /**
   * How many there are.
   *
   * @param since those whose period began then or before are due; null where no rule says so
   * @param soon and those that began by then come due soon
   */
  Uni<Counts> counts(
      RecordClass records, @Nullable Instant since, @Nullable Instant soon, Instant now) {
    var due = since == null ? Instant.EPOCH : since;
    var sql =
        """
        select (%s), (%s), (select min(v.counted_from) from %s v), (%s), (%s), (%s)
        """
            .formatted(
                counting(records, "true"),
                counting(records, "v.counted_from is null"),
                records.view(),
                counting(records, "v.counted_from <= cast(?2 as timestamptz)"),
                counting(records, "v.counted_from <= cast(?2 as timestamptz) and " + HELD),
                counting(
                    records,
                    "v.counted_from > cast(?2 as timestamptz) and v.counted_from <= cast(?3 as timestamptz)"));
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(sql, Object[].class)
                    .setParameter(1, now)
                    .setParameter(2, due)
                    .setParameter(3, soon == null ? due : soon)
                    .getSingleResult())
        .map(
            row ->
                new Counts(
                    (Long) row[0],
                    (Long) row[1],
                    row[2] == null ? null : instant(row[2]),
                    (Long) row[3],
                    (Long) row[4],
                    (Long) row[5]));
  }

  private static String counting(RecordClass records, String condition) {
    return "select count(*) from (select 1 from %s v where %s limit %d) as counted"
        .formatted(records.view(), condition, MOST_COUNTED);
  }

  private static Instant instant(Object time) {
    return ((OffsetDateTime) time).toInstant();
  }

  /** As {@code cast(cast(? as text[]) as uuid[])} reads it. */
  static String[] texts(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }
}
