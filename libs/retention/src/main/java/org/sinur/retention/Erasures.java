package org.sinur.retention;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.service.LatestFirst;

/** The erasures that were made. */
@ApplicationScoped
class Erasures implements PanacheRepositoryBase<ErasureRow, UUID> {

  /**
   * One page, the latest first.
   *
   * @param recordClass only those of this class; null for all
   * @param before the erasure after which to go on, going back in time
   */
  Uni<List<ErasureRow>> page(@Nullable String recordClass, @Nullable ErasureRow before, int limit) {
    var erasures = new LatestFirst("erasedAt").where("recordClass =", recordClass);
    return (before == null ? erasures : erasures.after(before.erasedAt, before.id))
        .page(this, limit);
  }
}
