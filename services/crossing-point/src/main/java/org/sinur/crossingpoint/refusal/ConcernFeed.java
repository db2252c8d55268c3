package org.sinur.crossingpoint.refusal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.concern.KnownConcern;
import org.sinur.crossingpoint.concern.KnownConcerns;
import org.sinur.service.Unavailability;

/**
 * Takes in what protection tells, one message after the other: concerns, and its words about
 * confirmed refusals. A concern that cannot be read stands in the way of every refusal until it
 * can.
 */
@ApplicationScoped
class ConcernFeed {

  private static final Logger LOG = Logger.getLogger(ConcernFeed.class);
  private static final Duration SOON = Duration.ofMillis(200);
  private static final Duration LATER = Duration.ofSeconds(5);
  private static final String REFUSAL_HEARD = "refusal-heard";

  private final KnownConcerns concerns;
  private final RefusalFollowUp followUp;
  private final Unavailability unavailability;
  private final InstantSource clock;
  private final ObjectMapper json;

  ConcernFeed(
      KnownConcerns concerns,
      RefusalFollowUp followUp,
      Unavailability unavailability,
      InstantSource clock,
      ObjectMapper json) {
    this.concerns = concerns;
    this.followUp = followUp;
    this.unavailability = unavailability;
    this.clock = clock;
    this.json = json;
  }

  /** The few fields read here of what protection tells of a concern. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Concern(
      UUID alertId,
      String crossingPoint,
      @Nullable UUID screeningId,
      @Nullable Boolean shields,
      Instant raisedAt) {

    Concern {
      Objects.requireNonNull(alertId);
      Objects.requireNonNull(crossingPoint);
      Objects.requireNonNull(raisedAt);
    }

    /** What does not say otherwise stands in the way. */
    KnownConcern known() {
      return new KnownConcern(
          alertId, crossingPoint, screeningId, !Boolean.FALSE.equals(shields), raisedAt);
    }
  }

  /** Protection's word about a confirmed refusal. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record RefusalHeard(UUID refusalId, int confirmation) {

    RefusalHeard {
      Objects.requireNonNull(refusalId);
    }
  }

  @Incoming("protection-concerns")
  Uni<Void> on(Record<String, @Nullable String> message) throws JsonProcessingException {
    if (REFUSAL_HEARD.equals(message.key())) {
      var heard = json.readValue(message.value(), RefusalHeard.class);
      return inTransaction(() -> followUp.answered(heard.refusalId(), heard.confirmation()));
    }
    var concern = read(message);
    return inTransaction(() -> concerns.keep(concern).chain(() -> followUp.heard(concern)));
  }

  /** A key that is no alert's fails, and the message is put aside: it can be about no alert. */
  private KnownConcern read(Record<String, @Nullable String> message) {
    var alertId = UUID.fromString(message.key());
    try {
      var concern = json.readValue(String.valueOf(message.value()), Concern.class);
      if (concern != null && concern.alertId().equals(alertId)) {
        return concern.known();
      }
      LOG.errorf("Word of alert %s is not about it; no refusal of entry becomes final", alertId);
    } catch (JsonProcessingException e) {
      LOG.errorf("Word of alert %s cannot be read; no refusal of entry becomes final", alertId);
    }
    return KnownConcern.unreadable(alertId, clock.instant());
  }

  private Uni<Void> inTransaction(Supplier<Uni<Void>> work) {
    return Panache.withTransaction(work)
        .onFailure(unavailability::causes)
        .retry()
        .withBackOff(SOON, LATER)
        .indefinitely();
  }
}
