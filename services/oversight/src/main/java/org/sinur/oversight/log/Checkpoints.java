package org.sinur.oversight.log;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was signed. */
@ApplicationScoped
class Checkpoints implements PanacheRepositoryBase<CheckpointRow, Long> {

  /** The last; null before the first. */
  Uni<@Nullable CheckpointRow> last() {
    return findAll(Sort.descending("size")).firstResult();
  }

  /** Those of more than this size, the smallest first. */
  Uni<List<CheckpointRow>> after(long size, int atMost) {
    return find("size > ?1", Sort.ascending("size"), size).page(Page.ofSize(atMost)).list();
  }
}
