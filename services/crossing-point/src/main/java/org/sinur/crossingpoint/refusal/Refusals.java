package org.sinur.crossingpoint.refusal;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.service.LatestFirst;

/** The refusals of entry. */
@ApplicationScoped
class Refusals implements PanacheRepositoryBase<RefusalRow, UUID> {

  /** One refusal, which nobody else changes before this transaction ends; null if there is none. */
  Uni<@Nullable RefusalRow> locked(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The refusal that is named; null if none is, or there is none. */
  Uni<@Nullable RefusalRow> named(@Nullable UUID id) {
    return id == null ? Uni.createFrom().nullItem() : findById(id).map(row -> row);
  }

  /** Those that a concern can stand in the way of: confirmed, or final since this moment. */
  Uni<List<RefusalRow>> threatening(Instant finalSince) {
    return find(
            "state = ?1 or state = ?2 and finalAt >= ?3 order by id",
            RefusalState.CONFIRMED,
            RefusalState.FINAL,
            finalSince)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** Those that a concern stands in the way of; adults before the children who are with them. */
  Uni<List<RefusalRow>> held() {
    return find("state = ?1 order by companionId nulls first, id", RefusalState.HELD)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** The refusals of the children who are with the adult of this one. */
  Uni<List<RefusalRow>> ofChildrenWith(UUID companionId) {
    return find("companionId = ?1 order by id", companionId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** Those confirmed before this moment of which protection has not been heard yet. */
  Uni<List<RefusalRow>> unanswered(Instant confirmedBefore) {
    return list("state = ?1 and confirmedAt < ?2", RefusalState.CONFIRMED, confirmedBefore);
  }

  /** Whether a refusal with this screening stands, other than one. */
  Uni<Boolean> standsFor(UUID screeningId, UUID notThis) {
    return count(
            "screeningId = ?1 and id <> ?2 and state not in ?3",
            screeningId,
            notThis,
            List.of(RefusalState.WITHDRAWN, RefusalState.ANNULLED))
        .map(n -> n > 0);
  }

  /**
   * One page, the latest first.
   *
   * @param places the crossing points to look at; null for all
   * @param state only those in this state; null for all
   * @param before the refusal after which to go on, going back in time
   */
  Uni<List<RefusalRow>> page(
      @Nullable Set<String> places,
      @Nullable RefusalState state,
      @Nullable RefusalRow before,
      int limit) {
    var refusals =
        new LatestFirst("occurredAt").where("crossingPoint in", places).where("state =", state);
    return (before == null ? refusals : refusals.after(before.occurredAt, before.id))
        .page(this, limit);
  }
}
