package org.sinur.oversight.realm;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;
import org.sinur.journal.Journal;
import org.sinur.service.InTurn;
import org.sinur.service.OneAtATime;

/**
 * Brings the realm's events into the journal, each once. Whoever asks for events by time may miss
 * one whose transaction ended later than another's that came after it, so some of what is known is
 * always asked for again.
 */
@Singleton
class RealmHearing {

  private static final Logger LOG = Logger.getLogger(RealmHearing.class);
  private static final Duration AGAIN = Duration.ofMinutes(2);
  private static final long LOCK = OneAtATime.lock("realm events");

  private static final String HEARD =
      "select coalesce(max(occurred_at), timestamptz 'epoch') from realm_event where log = ?1";

  private static final String HEAR =
      """
      insert into realm_event (id, log, occurred_at) values (?1, ?2, ?3)
      on conflict do nothing\
      """;

  private final RealmEvents realm;
  private final Journal journal;
  private final InstantSource clock;
  private final Vertx vertx;

  private volatile Instant answered;
  private volatile boolean silent;

  RealmHearing(
      RealmEvents realm, Journal journal, InstantSource clock, Vertx vertx, MeterRegistry metrics) {
    this.realm = realm;
    this.journal = journal;
    this.clock = clock;
    this.vertx = vertx;
    this.answered = clock.instant();
    Gauge.builder("sinur.realm.unheard", this, RealmHearing::unheard)
        .baseUnit("seconds")
        .description("Since when the realm's sign-ins have not been heard of")
        .register(metrics);
  }

  @Scheduled(
      every = "${realm.asked-every}",
      skipExecutionIf = Scheduled.ApplicationNotRunning.class,
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> ask() {
    return hear(RealmEvents.Log.PEOPLE)
        .chain(() -> hear(RealmEvents.Log.ADMINISTRATORS))
        .invoke(this::heard)
        .onFailure()
        .recoverWithItem(
            failure -> {
              missed(failure);
              return null;
            });
  }

  private Uni<Void> hear(RealmEvents.Log log) {
    return Panache.withSession(() -> position(log)).flatMap(from -> hear(log, from, 0));
  }

  private Uni<Void> hear(RealmEvents.Log log, Instant from, int known) {
    return vertx
        .executeBlocking(() -> realm.read(log, from, known))
        .call(page -> Panache.withTransaction(() -> journal(log, page.events())))
        .flatMap(
            page ->
                page.last()
                    ? Uni.createFrom().voidItem()
                    : hear(log, from, known + RealmEvents.PAGE));
  }

  private static Uni<Instant> position(RealmEvents.Log log) {
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(HEARD, Instant.class)
                    .setParameter(1, log.name())
                    .getSingleResult())
        .map(last -> last.equals(Instant.EPOCH) ? last : last.minus(AGAIN));
  }

  private Uni<Void> journal(RealmEvents.Log log, List<RealmEvent> page) {
    return OneAtATime.by(LOCK).chain(() -> InTurn.each(page, event -> journal(log, event)));
  }

  private Uni<Void> journal(RealmEvents.Log log, RealmEvent event) {
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(HEAR)
                    .setParameter(1, event.id())
                    .setParameter(2, log.name())
                    .setParameter(3, event.occurredAt())
                    .executeUpdate())
        .flatMap(
            added ->
                added == 0
                    ? Uni.createFrom().voidItem()
                    : journal.heard(
                        event.actor(),
                        event.action(),
                        event.recordType(),
                        event.recordIds(),
                        "%s, %s".formatted(event.reason(), event.occurredAt()),
                        event.id()));
  }

  private void heard() {
    answered = clock.instant();
    if (silent) {
      LOG.info("The realm's events are heard again.");
    }
    silent = false;
  }

  private void missed(Throwable failure) {
    if (!silent) {
      LOG.warnf("The realm's events are not heard; they are asked for again: %s", failure);
    }
    silent = true;
  }

  private double unheard() {
    return Duration.between(answered, clock.instant()).toSeconds();
  }
}
