package org.sinur.watchlist.source;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.sinur.watchlist.subject.IraqDay;
import org.sinur.watchlist.subject.Subjects;
import org.sinur.watchlist.version.ListDelta;
import org.sinur.watchlist.version.Publication;

/**
 * Takes off the list what has passed its last day in Iraq: a listing that holds no longer must not
 * stop anybody, whether or not its source sends a new file.
 */
@ApplicationScoped
class Expiry {

  private final Subjects subjects;
  private final Publication publication;
  private final InstantSource clock;

  Expiry(Subjects subjects, Publication publication, InstantSource clock) {
    this.subjects = subjects;
    this.publication = publication;
    this.clock = clock;
  }

  @Scheduled(
      every = "${watchlist.expiry}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @WithTransaction
  Uni<Void> takeOff() {
    var today = IraqDay.of(clock.instant());
    return subjects
        .anyExpired(today)
        .flatMap(
            any ->
                any
                    ? publication.oneAtATime().chain(() -> takeOff(today))
                    : Uni.createFrom().voidItem());
  }

  private Uni<Void> takeOff(LocalDate today) {
    return subjects
        .expired(today)
        .onItem()
        .transformToMulti(bySource -> Multi.createFrom().iterable(bySource.entrySet()))
        .onItem()
        .transformToUniAndConcatenate(
            expired ->
                publication.publish(
                    expired.getKey(),
                    new ListDelta(List.of(), List.of(), Set.copyOf(expired.getValue()), 0)))
        .collect()
        .asList()
        .replaceWithVoid();
  }
}
