package org.sinur.crossingpoint.statistics;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.crossingpoint.CrossingPointProblem;
import org.sinur.crossingpoint.flow.MonthlyFlows;
import org.sinur.journal.Journal;
import org.sinur.problem.ProblemException;
import org.sinur.problem.RequestProblem;
import org.sinur.service.KeptJson;
import org.sinur.service.OneAtATime;

/** Draws up the statistics of a month, and publishes them when a second person says so. */
@ApplicationScoped
class StatisticsDesk {

  private static final String RECORD = "statistics";

  private final MonthlyFlows flows;
  private final Editions editions;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;
  private final KeptJson json;
  private final WorkerExecutor worker;
  private final long threshold;
  private final SecureRandom random = new SecureRandom();

  StatisticsDesk(
      MonthlyFlows flows,
      Editions editions,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock,
      KeptJson json,
      Vertx vertx,
      @ConfigProperty(name = "statistics.threshold") long threshold) {
    if (threshold < 2) {
      throw new IllegalStateException("statistics.threshold is at least 2");
    }
    this.flows = flows;
    this.editions = editions;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
    this.json = json;
    this.worker = vertx.createSharedWorkerExecutor("statistics", 1);
    this.threshold = threshold;
  }

  /**
   * An edition that waits, or did when it was first asked for.
   *
   * @param replayed whether it had been drawn up before
   */
  record DrawnUp(EditionRow row, boolean replayed) {}

  /** Draws up an edition; asked for again, it is the same edition. */
  @WithTransaction
  Uni<DrawnUp> drawUp(YearMonth month, int edition) {
    mustSeeAllPlaces();
    if (!month.isBefore(MonthlyFlows.monthOf(clock.instant()))) {
      throw ProblemException.of(CrossingPointProblem.MONTH_NOT_OVER, null);
    }
    return inTurn(month)
        .chain(() -> editions.of(month))
        .flatMap(
            before ->
                edition <= before.size()
                    ? Uni.createFrom().item(new DrawnUp(before.get(edition - 1), true))
                    : next(month, edition, before).map(row -> new DrawnUp(row, false)));
  }

  /** Counts of all crossing points are published together. */
  private void mustSeeAllPlaces() {
    if (!caller.get().places().everywhere()) {
      throw ProblemException.of(RequestProblem.PLACE_NOT_YOURS, null);
    }
  }

  private static Uni<Void> inTurn(YearMonth month) {
    return OneAtATime.byNames(List.of("statistics of " + month));
  }

  private Uni<EditionRow> next(YearMonth month, int edition, List<EditionRow> before) {
    if (edition != before.size() + 1) {
      throw ProblemException.of(
          CrossingPointProblem.EDITION_NOT_NEXT, "The next is %d.".formatted(before.size() + 1));
    }
    if (before.stream().anyMatch(row -> row.standing == Standing.DRAFT)) {
      throw ProblemException.of(CrossingPointProblem.EDITION_WAITS, null);
    }
    var seen =
        before.stream()
            .filter(row -> row.standing.wasSeen())
            .flatMap(row -> figures(row).stream())
            .toList();
    var asOf = clock.instant();
    var by = caller.get().id();
    return flows
        .of(month, seen.stream().map(Figure::key).toList())
        // hundreds of small figures take a second, and whoever crosses must not wait for it
        .flatMap(
            tables ->
                worker.executeBlocking(
                    () -> row(month, edition, asOf, by, new Snapshot(tables), seen)))
        .flatMap(editions::persistAndFlush)
        .call(row -> journal.recorded(RECORD, row.id, null));
  }

  private EditionRow row(
      YearMonth month, int edition, Instant asOf, String by, Snapshot snapshot, List<Figure> seen) {
    var row = new EditionRow();
    row.id = EditionRow.id(month, edition);
    row.month = month.atDay(1);
    row.edition = edition;
    row.standing = Standing.DRAFT;
    row.content = json.write(snapshot.published(month, threshold, seen));
    row.threshold = threshold;
    row.countedAsOf = asOf;
    row.counted = snapshot.size();
    row.salt = Snapshot.salt(random);
    row.digest = snapshot.digest(row.salt);
    row.drawnUpBy = by;
    return row;
  }

  /** What an edition says. */
  List<Figure> figures(EditionRow row) {
    return json.read(row.content, new TypeReference<List<Figure>>() {});
  }

  /**
   * Decides on an edition; the same decision sent again is the same decision.
   *
   * @return null when there is no such edition
   */
  @WithTransaction
  Uni<@Nullable EditionRow> decide(YearMonth month, int edition, Decision decision, String note) {
    mustSeeAllPlaces();
    return inTurn(month)
        .chain(() -> editions.of(month, edition))
        .flatMap(
            row -> row == null ? Uni.createFrom().nullItem() : decide(month, row, decision, note));
  }

  private Uni<EditionRow> decide(YearMonth month, EditionRow row, Decision decision, String note) {
    var by = caller.get().id();
    if (row.standing != Standing.DRAFT) {
      var isSo =
          (decision == Decision.REJECTED) == (row.standing == Standing.REJECTED)
              && note.equals(row.note)
              && by.equals(row.decidedBy);
      if (!isSo) {
        throw ProblemException.of(CrossingPointProblem.EDITION_DECIDED, null);
      }
      return Uni.createFrom().item(row);
    }
    if (decision == Decision.APPROVED && by.equals(row.drawnUpBy)) {
      throw ProblemException.of(CrossingPointProblem.OWN_EDITION, null);
    }
    return (decision == Decision.APPROVED ? replace(month) : Uni.createFrom().voidItem())
        .chain(
            () -> {
              row.standing = decision.makes();
              row.note = note;
              row.decidedAt = clock.instant();
              row.decidedBy = by;
              return editions.flush();
            })
        .chain(() -> journal.write(decision.action(), RECORD, List.of(row.id), null, null))
        .replaceWith(row);
  }

  private Uni<Void> replace(YearMonth month) {
    return editions
        .published(month)
        .flatMap(
            row -> {
              if (row == null) {
                return Uni.createFrom().voidItem();
              }
              row.standing = Standing.REPLACED;
              row.replacedAt = clock.instant();
              return editions.flush();
            });
  }
}
