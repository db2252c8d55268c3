package org.sinur.crossingpoint.shift;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.service.LatestFirst;

/** The shifts of all crossing points. */
@ApplicationScoped
class Shifts implements PanacheRepositoryBase<ShiftRow, UUID> {

  /** The shift that ended last at a crossing point; null while none has. */
  Uni<@Nullable ShiftRow> lastEnded(String crossingPoint) {
    return find("crossingPoint = ?1 and endedAt is not null order by endedAt desc", crossingPoint)
        .firstResult()
        .map(row -> row);
  }

  /** One of them, held until the transaction ends, so that two who change it do so in turn. */
  Uni<@Nullable ShiftRow> held(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE).map(row -> row);
  }

  /**
   * One page, the latest begun first.
   *
   * @param places the crossing points to look at; null for all
   * @param before after which to go on, going back in time
   */
  Uni<List<ShiftRow>> page(@Nullable Set<String> places, @Nullable ShiftRow before, int limit) {
    var shifts = new LatestFirst("begunAt").where("crossingPoint in", places);
    return (before == null ? shifts : shifts.after(before.begunAt, before.id)).page(this, limit);
  }
}
