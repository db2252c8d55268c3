package org.sinur.crossingpoint.stay;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.crossing.Direction;
import org.sinur.service.LatestFirst;

/** The crossings as stays look at them. */
@ApplicationScoped
class Passages implements PanacheRepositoryBase<PassageRow, UUID> {

  private static final int MOST_CANDIDATES = 200;

  private static final String AROUND =
      """
      (select p from PassageRow p
       where p.document = :document and p.occurredAt <= :occurredAt
         and (p.occurredAt < :occurredAt or p.id < :id)
       order by p.occurredAt desc, p.id desc limit 1)
      union all
      (select p from PassageRow p
       where p.document = :document and p.occurredAt >= :occurredAt
         and (p.occurredAt > :occurredAt or p.id > :id)
       order by p.occurredAt, p.id limit 1)
      union all
      (select p from PassageRow p
       where p.person = :person and (p.matchedBy is null or p.matchedBy = :samePerson)
         and p.id <> :id)
      """;

  /**
   * What to look for.
   *
   * @param places the crossing points of entry to look at; null for all
   * @param states in which state
   * @param lastDayBefore the day before which the last permitted day was; null for no matter
   * @param unmatched whether only exits that wait for a person; null for no matter
   * @param before the stay after which to go on, going back in time
   */
  record Search(
      @Nullable Set<String> places,
      @Nullable Set<StayState> states,
      @Nullable LocalDate lastDayBefore,
      @Nullable Boolean unmatched,
      @Nullable PassageRow before) {}

  /**
   * The crossings right before and right after one with the same document, and {@link #leftOver} of
   * the same person, in no order: all that most crossings need, in one look.
   */
  Uni<List<PassageRow>> around(PassageRow row) {
    return getSession()
        .flatMap(
            session ->
                session
                    .createQuery(AROUND, PassageRow.class)
                    .setParameter("id", row.id)
                    .setParameter("occurredAt", row.occurredAt)
                    .setParameter("document", row.document)
                    .setParameter("person", row.person)
                    .setParameter("samePerson", MatchedBy.SAME_PERSON)
                    .getResultList());
  }

  /** All of these persons that no other crossing with the same document belongs to. */
  Uni<List<PassageRow>> leftOver(Collection<String> persons) {
    return persons.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list(
            "person in ?1 and (matchedBy is null or matchedBy = ?2)",
            persons,
            MatchedBy.SAME_PERSON);
  }

  Uni<List<PassageRow>> all(Collection<UUID> ids) {
    return ids.isEmpty() ? Uni.createFrom().item(List.of()) : list("id in ?1", ids);
  }

  /** The stay that is open with a document; null where none is. */
  Uni<@Nullable PassageRow> open(String document) {
    return find(
            "document = ?1 and state = ?2 order by occurredAt desc, id desc",
            document,
            StayState.OPEN)
        .firstResult();
  }

  /** Stays that began before a moment, with any of these documents, as far back as a moment. */
  Uni<List<PassageRow>> stays(Collection<String> documents, Instant after, Instant before) {
    return list(
        "document in ?1 and occurredAt >= ?2 and occurredAt < ?3 and state is not null",
        documents,
        after,
        before);
  }

  /** Entries that an exit might belong to, as far as names or date of birth go. */
  Uni<List<PassageRow>> candidates(PassageRow exit) {
    return find(
            "direction = ?1 and occurredAt < ?2 and state in ?3 and (names = ?4 or born = ?5)"
                + " order by occurredAt desc, id desc",
            Direction.ENTRY,
            exit.occurredAt,
            Set.of(StayState.OPEN, StayState.EXIT_MISSING),
            exit.names,
            exit.born)
        .page(0, MOST_CANDIDATES)
        .list();
  }

  /** One page, the latest first. */
  Uni<List<PassageRow>> page(Search search, int limit) {
    var stays =
        new LatestFirst("occurredAt")
            .where("crossingPoint in", search.places())
            .where("state in", search.states())
            .where("permittedUntil <", search.lastDayBefore())
            .where("unmatched =", search.unmatched());
    var before = search.before();
    return (before == null ? stays : stays.after(before.occurredAt, before.id)).page(this, limit);
  }

  /** Open stays whose last day was reckoned by other rules than these. */
  Uni<List<PassageRow>> reckonedOtherwise(int rulesVersion, int limit) {
    return find(
            "state = ?1 and national = false and (rulesVersion is null or rulesVersion <> ?2)"
                + " order by id",
            StayState.OPEN,
            rulesVersion)
        .page(0, limit)
        .list();
  }

  /**
   * Keeps the last day of an open stay, without making a new version of it: what is decided of the
   * stay does not hang on it.
   */
  Uni<Void> keepLastDay(UUID id, @Nullable LocalDate permittedUntil, int rulesVersion) {
    return update(
            "permittedUntil = ?1, rulesVersion = ?2 where id = ?3 and state = ?4",
            permittedUntil,
            rulesVersion,
            id,
            StayState.OPEN)
        .replaceWithVoid();
  }
}
