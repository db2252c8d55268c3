package org.sinur.watchlist.entry;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.service.LatestFirst;

/** The commission's own entries. */
@ApplicationScoped
class Entries implements PanacheRepositoryBase<EntryRow, UUID> {

  /**
   * Which entries somebody looks for.
   *
   * @param state how they stand; null for any
   * @param waiting whether a proposal waits; null for either
   * @param reviewBy only those that have to be looked at again by this day; null for all
   */
  record Search(
      @Nullable EntryState state, @Nullable Boolean waiting, @Nullable LocalDate reviewBy) {}

  /**
   * One page, the latest recorded first.
   *
   * @param before the entry after which to go on, going back in time
   */
  Uni<List<EntryRow>> page(Search search, @Nullable EntryRow before, int limit) {
    var entries =
        new LatestFirst("recordedAt")
            .where("state =", search.state())
            .where("(case when waiting is null then false else true end) =", search.waiting())
            .where("reviewOn <=", search.reviewBy());
    return (before == null ? entries : entries.after(before.recordedAt, before.id))
        .page(this, limit);
  }

  /** The next number that people quote: {@code C-2026-000017}. */
  Uni<String> nextReference(int year) {
    return getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery("select nextval('entry_number')", Long.class)
                    .getSingleResult())
        .map(number -> "C-%d-%06d".formatted(year, number));
  }
}
