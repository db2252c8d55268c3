package org.sinur.screening.redress;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.service.LatestFirst;

/** What travellers asked to be put right. */
@ApplicationScoped
class Redresses implements PanacheRepositoryBase<RedressRow, UUID> {

  /** What waits for a screening; null where nothing does. */
  Uni<@Nullable RedressRow> waitingFor(UUID screeningId) {
    return find("screeningId = ?1 and decision is null", screeningId).firstResult();
  }

  /**
   * One page, the latest lodged first.
   *
   * @param waiting whether they wait; null for either
   * @param before after which to go on, going back in time
   */
  Uni<List<RedressRow>> page(@Nullable Boolean waiting, @Nullable RedressRow before, int limit) {
    var redresses =
        new LatestFirst("lodgedAt")
            .where("(case when decision is null then true else false end) =", waiting);
    return (before == null ? redresses : redresses.after(before.lodgedAt, before.id))
        .page(this, limit);
  }
}
