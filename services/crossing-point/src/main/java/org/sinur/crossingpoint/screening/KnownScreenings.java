package org.sinur.crossingpoint.screening;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.service.OneAtATime;

/**
 * The screenings known here. What is told arrives late, twice and out of order: a resolution may
 * come before the screening it resolves, and a resolved referral never opens again.
 */
@ApplicationScoped
public class KnownScreenings implements PanacheRepositoryBase<KnownScreeningRow, UUID> {

  /** What crossings with a screening, and word of it, wait for one another by. */
  public static String name(UUID id) {
    return "screening/" + id;
  }

  /** A screening; null when it has not been told of yet. */
  public Uni<@Nullable KnownScreening> byId(UUID id) {
    return findById(id).map(row -> row == null ? null : row.known());
  }

  /**
   * A screening that a crossing is to be recorded with: as it stands, and no refusal of entry with
   * it comes in between before this transaction ends. Must be the first reading of it in the
   * transaction; what was read before it waited would be answered otherwise.
   */
  public Uni<@Nullable KnownScreening> toCrossWith(UUID id) {
    return locked(id, LockModeType.PESSIMISTIC_READ);
  }

  /**
   * A screening that a refusal of entry is to be proposed with: as it stands, and no crossing with
   * it is recorded before this transaction ends. Must be the first reading of it, as above.
   */
  public Uni<@Nullable KnownScreening> toRefuseWith(UUID id) {
    return locked(id, LockModeType.PESSIMISTIC_WRITE);
  }

  private Uni<@Nullable KnownScreening> locked(UUID id, LockModeType lock) {
    return findById(id, lock).map(row -> row == null ? null : row.known());
  }

  /** Those of these screenings that have been told of. */
  public Uni<List<KnownScreening>> byIds(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list("screeningId in ?1", ids)
            .map(rows -> rows.stream().map(KnownScreeningRow::known).toList());
  }

  /** Keeps how a refusal of entry stands to a screening that has been told of. */
  public Uni<Void> refused(UUID id, RefusalStanding refusal) {
    return getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(
                        "update known_screening set refusal = ?2 where screening_id = ?1")
                    .setParameter(1, id)
                    .setParameter(2, refusal.name())
                    .executeUpdate())
        .replaceWithVoid();
  }

  /**
   * Keeps what was told of a screening, once no crossing with it is being recorded: else that would
   * be recorded as one whose screening was not heard of, by whoever hears of it just now and does
   * not see it.
   */
  public Uni<Void> keep(KnownScreening told) {
    return getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(
                        """
                        insert into known_screening
                          (screening_id, crossing_point, advice, document_seal, occurred_at, referral)
                        values (?1, ?2, ?3, ?4, ?5,
                          (select cast(?6 as text) from pg_advisory_xact_lock(cast(?7 as bigint))))
                        on conflict (screening_id) do update set
                          referral = case when known_screening.referral in ('NONE', 'OPEN')
                            then excluded.referral else known_screening.referral end
                        """)
                    .setParameter(1, told.id())
                    .setParameter(2, told.crossingPoint())
                    .setParameter(3, told.advice().name())
                    .setParameter(4, told.document().value())
                    .setParameter(5, told.occurredAt())
                    .setParameter(6, told.referral().name())
                    .setParameter(7, OneAtATime.lock(name(told.id())))
                    .executeUpdate())
        .replaceWithVoid();
  }
}
