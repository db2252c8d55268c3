package org.sinur.crossingpoint.queue;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sinur.access.CurrentCaller;
import org.sinur.crossingpoint.CrossingPointProblem;
import org.sinur.crossingpoint.point.CrossingPoints;
import org.sinur.idempotency.Claim;
import org.sinur.idempotency.Idempotency;
import org.sinur.journal.Journal;
import org.sinur.problem.ProblemException;

/** Records what supervisors see of queues, each observation once. */
@ApplicationScoped
class QueueDesk {

  private static final String SCOPE = "queue-observation";

  private final QueueObservations observations;
  private final CrossingPoints points;
  private final Idempotency idempotency;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;
  private final Duration clockTolerance;

  QueueDesk(
      QueueObservations observations,
      CrossingPoints points,
      Idempotency idempotency,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock,
      @ConfigProperty(name = "crossing.clock-tolerance") Duration clockTolerance) {
    this.observations = observations;
    this.points = points;
    this.idempotency = idempotency;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
    this.clockTolerance = clockTolerance;
  }

  /** An observation that is recorded, now or since it was first sent. */
  record Recorded(QueueObservationRow observation, boolean replayed) {}

  /**
   * Records an observation.
   *
   * @throws ProblemException when it cannot be
   */
  Uni<Recorded> record(UUID id, QueueObservation seen) {
    return Panache.withTransaction(
        () ->
            idempotency
                .claim(SCOPE, id.toString(), seen, id)
                .flatMap(
                    claim ->
                        switch (claim) {
                          case Claim.Fresh() -> keep(id, seen);
                          case Claim.Replayed(var first) ->
                              observations.findById(first).map(row -> new Recorded(row, true));
                          case Claim.Reused() ->
                              throw ProblemException.of(
                                  CrossingPointProblem.OBSERVATION_DIFFERS, null);
                        }));
  }

  private Uni<Recorded> keep(UUID id, QueueObservation seen) {
    var now = clock.instant();
    if (seen.observedAt().isAfter(now.plus(clockTolerance))) {
      throw ProblemException.of(CrossingPointProblem.OBSERVATION_IN_THE_FUTURE, null);
    }
    return points
        .byCode(seen.crossingPoint())
        .onItem()
        .ifNull()
        .failWith(() -> ProblemException.of(CrossingPointProblem.UNKNOWN_POINT, null))
        .chain(() -> observations.persist(QueueObservationRow.of(id, seen, now, caller.get().id())))
        .call(row -> journal.recorded("queue-observation", row.id, row.crossingPoint))
        .map(row -> new Recorded(row, false));
  }
}
