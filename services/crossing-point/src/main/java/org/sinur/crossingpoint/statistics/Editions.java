package org.sinur.crossingpoint.statistics;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All editions that were ever drawn up. */
@ApplicationScoped
class Editions implements PanacheRepositoryBase<EditionRow, String> {

  /** Every edition of a month, the first one first. */
  Uni<List<EditionRow>> of(YearMonth month) {
    return find("month = ?1 order by edition", month.atDay(1)).list();
  }

  /** One edition; null where there is none. */
  Uni<@Nullable EditionRow> of(YearMonth month, int edition) {
    return findById(EditionRow.id(month, edition));
  }

  /** The edition of a month that is answered; null where none was published. */
  Uni<@Nullable EditionRow> published(YearMonth month) {
    return find("month = ?1 and standing = ?2", month.atDay(1), Standing.PUBLISHED).firstResult();
  }

  /**
   * A page of editions, the latest month first.
   *
   * @param before the month after which to go on, going back
   * @param of how they stand
   */
  Uni<List<EditionRow>> page(YearMonth before, List<Standing> of, int limit) {
    return find(
            "month < ?1 and standing in ?2 order by month desc, edition desc", before.atDay(1), of)
        .page(0, limit)
        .list();
  }
}
