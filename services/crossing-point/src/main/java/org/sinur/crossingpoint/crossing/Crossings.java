package org.sinur.crossingpoint.crossing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sinur.service.LatestFirst;

/** The recorded crossings. */
@ApplicationScoped
public class Crossings implements PanacheRepositoryBase<CrossingRow, UUID> {

  /**
   * What to look for.
   *
   * @param places the crossing points to look at; null for all
   * @param from the first moment of crossing
   * @param to the moment before which it happened
   * @param marked whether only marked crossings
   * @param before the crossing after which to go on, going back in time
   */
  record Search(
      @Nullable Set<String> places,
      @Nullable Instant from,
      @Nullable Instant to,
      boolean marked,
      @Nullable CrossingRow before) {}

  /** Another crossing recorded with a screening; null when there is none. */
  Uni<@Nullable UUID> otherWith(UUID screeningId, UUID notThis) {
    return getSession()
        .flatMap(
            session ->
                session
                    .createQuery(
                        "select id from CrossingRow where screeningId = ?1 and id <> ?2",
                        UUID.class)
                    .setParameter(1, screeningId)
                    .setParameter(2, notThis)
                    .setMaxResults(1)
                    .getSingleResultOrNull());
  }

  /** The ids of the crossings of those who had been registered with these tokens, by token. */
  Uni<Map<String, UUID>> idsByTokens(Collection<String> tokens) {
    return getSession()
        .flatMap(
            session ->
                session
                    .createQuery(
                        "select surgeToken, id from CrossingRow where surgeToken in ?1",
                        Object[].class)
                    .setParameter(1, tokens)
                    .getResultList())
        .map(
            rows ->
                rows.stream()
                    .collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1])));
  }

  /** Whether the traveller was recorded as entered with this screening. */
  public Uni<Boolean> enteredWith(UUID screeningId) {
    return count("screeningId = ?1 and direction = ?2", screeningId, Direction.ENTRY)
        .map(n -> n > 0);
  }

  /** A crossing that nobody else changes until the transaction ends; null when there is none. */
  Uni<@Nullable CrossingRow> locked(UUID id) {
    return find("id = ?1", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
  }

  /** The crossings that wait for word of this screening. */
  Uni<List<CrossingRow>> waitingFor(UUID screeningId) {
    return find(
            "screeningId = ?1 and array_contains(marks, ?2)",
            screeningId,
            Mark.SCREENING_NOT_SEEN.name())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** One page, the latest first. */
  Uni<List<CrossingRow>> page(Search search, int limit) {
    var crossings =
        new LatestFirst("occurredAt")
            .where("crossingPoint in", search.places())
            .where("occurredAt >=", search.from())
            .where("occurredAt <", search.to())
            .where("array_length(marks) >", search.marked() ? 0 : null);
    var before = search.before();
    return (before == null ? crossings : crossings.after(before.occurredAt, before.id))
        .page(this, limit);
  }
}
