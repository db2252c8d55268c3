package org.sinur.screening.archive;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.screening.check.Advice;
import org.sinur.screening.check.Findings;
import org.sinur.service.KeptJson;
import org.sinur.service.LatestFirst;

/** The screenings that were made. */
@ApplicationScoped
public class Screenings implements PanacheRepositoryBase<ScreeningRow, UUID> {

  private static final String LINE = "\n";

  private final KeptJson json;

  Screenings(KeptJson json) {
    this.json = json;
  }

  /**
   * What to look for.
   *
   * @param places the crossing points to look at; null for all
   * @param from the first moment
   * @param to the moment before which it was made
   * @param advice only those that advised this; null for all
   * @param before the screening after which to go on, going back in time
   */
  public record Search(
      @Nullable Set<String> places,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable Advice advice,
      @Nullable Screening before) {}

  /** Keeps a screening. */
  public Uni<Void> keep(Screening screening) {
    var row = new ScreeningRow();
    row.id = screening.id();
    row.crossingPoint = screening.crossingPoint();
    row.lane = screening.lane();
    row.direction = screening.direction();
    row.occurredAt = screening.occurredAt();
    row.recordedAt = screening.recordedAt();
    row.recordedBy = screening.recordedBy();
    row.advice = screening.findings().advice();
    row.rules = screening.findings().rules();
    row.nearestByName = screening.findings().nearestByName();
    row.identity = Identity.of(screening.findings().document()).map(Identity::value).orElse(null);
    row.listVersion = screening.listVersion();
    row.documentListVersion = screening.documentListVersion();
    row.mrz = String.join(LINE, screening.mrz());
    row.findings = json.write(screening.findings());
    return persist(row).replaceWithVoid();
  }

  /** A screening; null when there is none. */
  public Uni<@Nullable Screening> byId(UUID id) {
    return findById(id).map(row -> row == null ? null : screening(row));
  }

  /** One page, the latest first. */
  public Uni<List<Screening>> page(Search search, int limit) {
    var screenings =
        new LatestFirst("occurredAt")
            .where("crossingPoint in", search.places())
            .where("occurredAt >=", search.from())
            .where("occurredAt <", search.to())
            .where("advice =", search.advice());
    var before = search.before();
    return (before == null ? screenings : screenings.after(before.occurredAt(), before.id()))
        .page(this, limit)
        .map(rows -> rows.stream().map(this::screening).toList());
  }

  private Screening screening(ScreeningRow row) {
    return new Screening(
        row.id,
        row.crossingPoint,
        row.lane,
        row.direction,
        row.occurredAt,
        row.recordedAt,
        row.recordedBy,
        List.of(row.mrz.split(LINE, -1)),
        json.read(row.findings, Findings.class));
  }
}
