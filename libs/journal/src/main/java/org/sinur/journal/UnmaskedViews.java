package org.sinur.journal;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.sinur.access.Unmasking;
import org.sinur.problem.ProblemException;
import org.sinur.problem.RequestProblem;

/**
 * How many records somebody was shown unmasked lately, by the journal itself: it cannot be asked
 * for elsewhere, by another replica or after a restart, without being counted.
 */
@ApplicationScoped
class UnmaskedViews {

  private static final Duration WINDOW = Duration.ofHours(1);

  /** Two requests of the same person at once are counted one after the other. */
  private static final String ONE_AT_A_TIME =
      "select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 1129)))";

  private static final String SHOWN =
      """
      select coalesce(sum(greatest(cardinality(record_ids), 1)), 0), min(recorded_at)
      from journal where actor_id = ?1 and recorded_at > ?2 and action = 'UNMASKED'\
      """;

  private final Unmasking unmasking;
  private final InstantSource clock;

  UnmaskedViews(Unmasking unmasking, InstantSource clock) {
    this.unmasking = unmasking;
    this.clock = clock;
  }

  /**
   * Ends the request if it would show the actor more records than may be shown unmasked in an hour.
   *
   * @throws ProblemException {@link RequestProblem#UNMASKING_LIMIT}
   */
  Uni<Void> allow(String actorId, int records) {
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(ONE_AT_A_TIME, Integer.class)
                    .setParameter(1, actorId)
                    .getSingleResult()
                    .chain(() -> shown(session, actorId)))
        .invoke(
            shown -> {
              if (shown.records() + Math.max(1, records) > unmasking.recordsAnHour()) {
                throw exceeded(shown, records);
              }
            })
        .replaceWithVoid();
  }

  private record Shown(long records, Instant first) {}

  private Uni<Shown> shown(Mutiny.Session session, String actorId) {
    var now = clock.instant();
    return session
        .createNativeQuery(SHOWN, Object[].class)
        .setParameter(1, actorId)
        .setParameter(2, now.minus(WINDOW))
        .getSingleResult()
        .map(
            row ->
                new Shown(
                    ((Number) row[0]).longValue(), row[1] instanceof Instant first ? first : now));
  }

  private ProblemException exceeded(Shown shown, int records) {
    return ProblemException.passing(
        RequestProblem.UNMASKING_LIMIT,
        "This answer has %d, and you were shown %d within the last hour; %d are the most."
            .formatted(records, shown.records(), unmasking.recordsAnHour()),
        Duration.between(clock.instant(), shown.first().plus(WINDOW)));
  }
}
