package org.sinur.watchlist.document;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Context;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.sinur.problem.FieldError;
import org.sinur.problem.ProblemException;
import org.sinur.watchlist.WatchlistProblem;
import org.sinur.watchlist.source.ListReading.Fault;
import org.sinur.watchlist.subject.IraqDay;

/** Reads a file into the database, in the transaction at hand. */
@ApplicationScoped
class DocumentLoading {

  private final Documents documents;
  private final Vertx vertx;
  private final InstantSource clock;

  DocumentLoading(Documents documents, Vertx vertx, InstantSource clock) {
    this.documents = documents;
    this.vertx = vertx;
    this.clock = clock;
  }

  /**
   * Takes in a file.
   *
   * @return what could not be used of it; fails with a {@link ProblemException} when that is all
   */
  Uni<Faults> load(Path file) {
    var session = vertx.getOrCreateContext();
    var faults = new Faults();
    return documents
        .begin()
        .chain(() -> vertx.executeBlocking(() -> read(file, session, faults), false))
        .chain(documents::leaveOutRepeated)
        .invoke(
            repeated ->
                faults.add(
                    repeated.count(),
                    repeated.lines().stream()
                        .map(line -> new Fault(line, 1, "a document that came before; left out"))
                        .toList()))
        .replaceWith(faults);
  }

  /** While the database takes in some documents, the next are read. */
  private boolean read(Path file, Context session, Faults faults) {
    var today = IraqDay.of(clock.instant());
    var loader = new Loader(session);
    var damage = DocumentFile.read(file, today, loader::next, faults);
    loader.end();
    if (damage == null && loader.any) {
      return true;
    }
    var fault = damage == null ? new Fault(1, 1, "it lists no document that can be used") : damage;
    throw ProblemException.of(
        WatchlistProblem.LIST_DAMAGED,
        "Line %d, column %d: %s".formatted(fault.line(), fault.column(), fault.reason()),
        List.of(
            new FieldError(
                "line %d, column %d".formatted(fault.line(), fault.column()), fault.reason())));
  }

  /** Hands batches to the thread that the transaction belongs to, one after another. */
  private final class Loader {

    private final Context session;
    private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);
    private boolean any;

    Loader(Context session) {
      this.session = session;
    }

    void next(DocumentBatch batch) {
      any = true;
      end();
      underWay =
          Uni.createFrom()
              .deferred(() -> documents.load(batch))
              .runSubscriptionOn(session::runOnContext)
              .subscribeAsCompletionStage();
    }

    void end() {
      underWay.join();
    }
  }
}
