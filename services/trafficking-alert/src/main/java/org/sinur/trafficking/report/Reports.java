package org.sinur.trafficking.report;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Caller;
import org.sinur.service.LatestFirst;

/** The reports. */
@ApplicationScoped
class Reports implements PanacheRepositoryBase<ReportRow, UUID> {

  /**
   * What to look for.
   *
   * @param desks whose
   * @param places the crossing points to look at; null for all, and for what names none
   * @param state only those that stand so; null for all
   * @param before the report after which to go on, going back in time
   */
  record Search(
      Set<Desk> desks,
      @Nullable Set<String> places,
      @Nullable ReportState state,
      @Nullable ReportRow before) {}

  /**
   * A report that the reader may read; any other does not exist for them.
   *
   * @throws NotFoundException when there is none
   */
  Uni<ReportRow> visible(UUID id, Caller reader) {
    return ofReader(findById(id), reader);
  }

  /** As {@link #visible}, and others who change it wait until the transaction ends. */
  Uni<ReportRow> locked(UUID id, Caller reader) {
    return ofReader(findById(id, LockModeType.PESSIMISTIC_WRITE), reader);
  }

  private static Uni<ReportRow> ofReader(Uni<ReportRow> found, Caller reader) {
    return found
        .map(row -> row != null && mayRead(row, reader) ? row : null)
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new);
  }

  private static boolean mayRead(ReportRow row, Caller reader) {
    var places = reader.places();
    return Desk.readBy(reader).contains(row.desk)
        && (row.crossingPoint == null ? places.everywhere() : places.include(row.crossingPoint));
  }

  /** One page, the latest received first. */
  Uni<List<ReportRow>> page(Search search, int limit) {
    var reports =
        new LatestFirst("receivedAt")
            .where("desk in", search.desks())
            .where("crossingPoint in", search.places())
            .where("state =", search.state());
    var before = search.before();
    return (before == null ? reports : reports.after(before.receivedAt, before.id))
        .page(this, limit);
  }
}
