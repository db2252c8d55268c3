package org.sinur.watchlist.document;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.sinur.outbox.Outbox;

/**
 * Says every so often which version of the listed documents is in force, also that there is none: a
 * counter that has heard nothing cannot know that.
 */
@ApplicationScoped
class DocumentHeartbeat {

  private final Documents documents;
  private final Outbox outbox;
  private final InstantSource clock;

  DocumentHeartbeat(Documents documents, Outbox outbox, InstantSource clock) {
    this.documents = documents;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Scheduled(
      every = "${watchlist.heartbeat}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @WithTransaction
  Uni<Void> beat() {
    return documents
        .inForce()
        .flatMap(version -> outbox.tell(DocumentFacts.inForce(version, clock.instant())));
  }
}
