package org.sinur.screening.counter;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sinur.problem.ProblemException;
import org.sinur.problem.RequestProblem;

/**
 * Where matching is done: off the event loop, a few at once, and not more waiting than can be
 * served while somebody still stands at the counter.
 */
@ApplicationScoped
class MatchingPool {

  private final WorkerExecutor workers;
  private final Semaphore room;

  MatchingPool(
      Vertx vertx,
      @ConfigProperty(name = "screening.matching.threads") int threads,
      @ConfigProperty(name = "screening.matching.waiting") int waiting) {
    this.workers = vertx.createSharedWorkerExecutor("matching", threads);
    this.room = new Semaphore(threads + waiting);
  }

  /** Does this work when there is room, or says that there is none. */
  <T> Uni<T> run(Callable<T> work) {
    if (!room.tryAcquire()) {
      throw ProblemException.passing(
          RequestProblem.BUSY,
          "This counter service is at its limit. Nothing was checked.",
          Duration.ofSeconds(1));
    }
    return workers.executeBlocking(work, false).onTermination().invoke(() -> room.release());
  }

  @PreDestroy
  void close() {
    workers.closeAndForget();
  }
}
