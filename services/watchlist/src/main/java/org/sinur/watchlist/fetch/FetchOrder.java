package org.sinur.watchlist.fetch;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import org.sinur.journal.Journal;
import org.sinur.journal.JournalAction;

/** That a person wants a source fetched now: it is due, and the journal says who asked. */
@ApplicationScoped
class FetchOrder {

  private final Fetches fetches;
  private final Journal journal;
  private final InstantSource clock;

  FetchOrder(Fetches fetches, Journal journal, InstantSource clock) {
    this.fetches = fetches;
    this.journal = journal;
    this.clock = clock;
  }

  @WithTransaction
  Uni<Void> place(String source) {
    return fetches
        .makeDue(source, clock.instant())
        .chain(
            () -> journal.write(JournalAction.CHANGED, "source", List.of(source), null, "fetch"));
  }
}
