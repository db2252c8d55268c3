package org.sinur.watchlist.version;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.sinur.outbox.Outbox;

/**
 * Says every so often which version is in force, so that a counter knows how old its list is: a
 * list that has not changed and a line that is cut look the same otherwise.
 */
@ApplicationScoped
class Heartbeat {

  private final ListVersions versions;
  private final Outbox outbox;
  private final InstantSource clock;

  Heartbeat(ListVersions versions, Outbox outbox, InstantSource clock) {
    this.versions = versions;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Scheduled(
      every = "${watchlist.heartbeat}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @WithTransaction
  Uni<Void> beat() {
    return versions
        .inForce()
        .flatMap(
            version ->
                version == null
                    ? Uni.createFrom().voidItem()
                    : outbox.tell(ListFacts.inForce(version, clock.instant())));
  }
}
