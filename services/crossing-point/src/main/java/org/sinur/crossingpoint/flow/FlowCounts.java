package org.sinur.crossingpoint.flow;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Arrays;
import org.sinur.crossingpoint.crossing.CrossingChange;
import org.sinur.crossingpoint.crossing.CrossingObserver;

/**
 * Counts crossings, each inside the transaction that records or corrects it. A count is a row of
 * its own, so that booths never wait for one another; {@link FlowFolder} adds the rows up a moment
 * later.
 */
@ApplicationScoped
class FlowCounts implements CrossingObserver {

  private final InstantSource clock;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  FlowCounts(InstantSource clock) {
    this.clock = clock;
  }

  /** Counts a crossing as it is now, and no longer as it was. */
  @Override
  public Uni<Void> told(CrossingChange change) {
    var before = change.before();
    var is = CountedCrossing.of(change.after());
    if (before == null) {
      return keep(delta(is, 1));
    }
    var was = CountedCrossing.of(before);
    return was.equals(is) ? Uni.createFrom().voidItem() : keep(delta(was, -1), delta(is, 1));
  }

  private FlowDeltaRow delta(CountedCrossing crossing, int crossings) {
    return FlowDeltaRow.of(ids.generate(), crossing, crossings, clock.instant());
  }

  private static Uni<Void> keep(FlowDeltaRow... deltas) {
    return Panache.getSession()
        .flatMap(session -> session.persistAll(Arrays.stream(deltas).toArray()));
  }
}
