package org.sinur.crossingpoint.flow;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.sinur.crossingpoint.crossing.CrossingChange;
import org.sinur.crossingpoint.crossing.CrossingObserver;

/**
 * Counts who crosses, each inside the transaction that records or corrects it. A count is a row of
 * its own, so that booths never wait for one another; {@link FlowFolder} adds the rows up a moment
 * later.
 */
@ApplicationScoped
public class FlowCounts implements CrossingObserver {

  private final InstantSource clock;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  FlowCounts(InstantSource clock) {
    this.clock = clock;
  }

  /** Counts a crossing as it is now, and no longer as it was. */
  @Override
  public Uni<Void> told(CrossingChange change) {
    var before = change.before();
    return count(
        before == null ? List.of() : List.of(CountedCrossing.of(before)),
        List.of(CountedCrossing.of(change.after())));
  }

  /**
   * Counts anew; must be called inside the transaction that makes it so.
   *
   * @param were what was counted and is so no longer
   * @param are what is so now
   */
  public Uni<Void> count(List<CountedCrossing> were, List<CountedCrossing> are) {
    if (were.equals(are)) {
      return Uni.createFrom().voidItem();
    }
    var deltas =
        Stream.concat(
                were.stream().map(crossing -> delta(crossing, -1)),
                are.stream().map(crossing -> delta(crossing, 1)))
            .toArray();
    return Panache.getSession().flatMap(session -> session.persistAll(deltas));
  }

  private FlowDeltaRow delta(CountedCrossing crossing, int crossings) {
    return FlowDeltaRow.of(ids.generate(), crossing, crossings, clock.instant());
  }
}
