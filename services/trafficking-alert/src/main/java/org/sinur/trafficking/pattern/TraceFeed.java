package org.sinur.trafficking.pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.sinur.outbox.Fact;
import org.sinur.outbox.Outbox;
import org.sinur.service.InTurn;
import org.sinur.service.Unavailability;
import org.sinur.trafficking.PossibleTimes;

/**
 * Takes in what crossing-point tells of crossings, many at once. What cannot be read, cannot be
 * looked at, or happened at no possible time is put aside on the topic of dead letters; it stops
 * nothing else. One crossing of next year would end all that is waited for and take away all that
 * is remembered.
 */
@ApplicationScoped
class TraceFeed {

  private static final String DEAD_LETTERS = "dead-letter.trafficking-alert";
  private static final String PUT_ASIDE = "org.sinur.crossing.trace-put-aside.v1";
  private static final Logger LOG = Logger.getLogger(TraceFeed.class);
  private static final Duration SOON = Duration.ofMillis(200);
  private static final Duration LATER = Duration.ofSeconds(5);

  private final PatternDesk desk;
  private final Outbox outbox;
  private final Unavailability unavailability;
  private final InstantSource clock;
  private final ObjectMapper json;
  private final PossibleTimes times;

  TraceFeed(
      PatternDesk desk,
      Outbox outbox,
      Unavailability unavailability,
      InstantSource clock,
      ObjectMapper json,
      @ConfigProperty(name = "alert.clock-tolerance") Duration clockTolerance) {
    this.desk = desk;
    this.outbox = outbox;
    this.unavailability = unavailability;
    this.clock = clock;
    this.json = json;
    this.times = new PossibleTimes(clockTolerance);
  }

  @Incoming("crossing-traces")
  Uni<Void> on(List<String> messages) {
    var traces = new ArrayList<Trace>();
    var unusable = new ArrayList<String>();
    for (var message : messages) {
      try {
        var trace = json.readValue(message, Trace.class);
        if (times.refusal(trace.occurredAt(), clock.instant()).isEmpty()) {
          traces.add(trace);
        } else {
          unusable.add(message);
        }
      } catch (JsonProcessingException | RuntimeException e) {
        unusable.add(message);
      }
    }
    return InTurn.each(unusable, this::putAside)
        .chain(() -> traces.isEmpty() ? Uni.createFrom().voidItem() : hearAll(traces));
  }

  private Uni<Void> hearAll(List<Trace> traces) {
    return hear(traces).onFailure().recoverWithUni(failure -> one(traces, failure));
  }

  private Uni<Void> hear(List<Trace> traces) {
    return patiently(Panache.withTransaction(() -> desk.hear(traces)));
  }

  /** One by one, so that only what cannot be looked at is put aside. */
  private Uni<Void> one(List<Trace> traces, Throwable failure) {
    LOG.warn("Traces are looked at one by one", failure);
    return InTurn.each(
        traces,
        trace ->
            hear(List.of(trace))
                .onFailure()
                .recoverWithUni(() -> putAside(json.valueToTree(trace).toString())));
  }

  private Uni<Void> putAside(String message) {
    LOG.warn("A trace was put aside");
    return patiently(
        Panache.withTransaction(
            () ->
                outbox.tell(
                    new Fact(
                        DEAD_LETTERS, "crossing.traces", PUT_ASIDE, message, clock.instant()))));
  }

  private Uni<Void> patiently(Uni<Void> act) {
    return act.onFailure(unavailability::causes).retry().withBackOff(SOON, LATER).indefinitely();
  }
}
