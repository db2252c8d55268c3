package org.sinur.crossingpoint.surge;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The surge orders ever proposed. */
@ApplicationScoped
class SurgeOrders implements PanacheRepositoryBase<SurgeOrderRow, UUID> {

  /**
   * One page, the latest proposed first.
   *
   * @param crossingPoint the crossing point they speak of; null for any
   * @param before after which to go on, going back in time
   */
  Uni<List<SurgeOrderRow>> page(
      @Nullable String crossingPoint, @Nullable SurgeOrderRow before, int limit) {
    var values = new HashMap<String, Object>();
    var conditions = new StringJoiner(" and ").add("1 = 1");
    if (crossingPoint != null) {
      conditions.add("array_contains(crossingPoints, :place)");
      values.put("place", crossingPoint);
    }
    if (before != null) {
      conditions.add("(proposedAt < :when or (proposedAt = :when and id < :id))");
      values.put("when", before.proposedAt);
      values.put("id", before.id);
    }
    return find(conditions + " order by proposedAt desc, id desc", values).page(0, limit).list();
  }

  /** One of them, held until the transaction ends, so that two who decide do so in turn. */
  Uni<@Nullable SurgeOrderRow> held(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE).map(row -> row);
  }
}
