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
import org.sinur.watchlist.subject.Subjects;

/**
 * Takes off the list what has passed its last day in Iraq: a listing that holds no longer must not
 * stop anybody, whether or not its source sends a new file.
 */
@ApplicationScoped
class Expiry {

  private final Imports imports;
  private final Subjects subjects;
  private final Publication publication;
  private final InstantSource clock;

  Expiry(Imports imports, Subjects subjects, Publication publication, InstantSource clock) {
    this.imports = imports;
    this.subjects = subjects;
    this.publication = publication;
    this.clock = clock;
  }

  @Scheduled(
      every = "${watchlist.expiry}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @WithTransaction
  Uni<Void> takeOff() {
    var today = LocalDate.ofInstant(clock.instant(), ListReading.IRAQ);
    return subjects
        .anyExpired(today)
        .flatMap(
            any ->
                any
                    ? imports.oneAtATime().chain(() -> takeOff(today))
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
