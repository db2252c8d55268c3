package org.sinur.trafficking.refusal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sinur.outbox.Outbox;
import org.sinur.service.Unavailability;

/**
 * Answers each confirmed refusal of entry with a word on the topic of concerns. It says nothing of
 * the case: the word comes after every concern that was raised before it, so whoever hears it has
 * heard them too.
 */
@ApplicationScoped
class RefusalFeed {

  private static final Duration SOON = Duration.ofMillis(200);
  private static final Duration LATER = Duration.ofSeconds(5);

  private final Outbox outbox;
  private final Unavailability unavailability;
  private final InstantSource clock;
  private final ObjectMapper json;

  RefusalFeed(
      Outbox outbox, Unavailability unavailability, InstantSource clock, ObjectMapper json) {
    this.outbox = outbox;
    this.unavailability = unavailability;
    this.clock = clock;
    this.json = json;
  }

  /** The few fields read here of what is told of refusals. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record RefusalState(UUID refusalId, String state, int confirmation) {

    private static final String CONFIRMED = "CONFIRMED";

    RefusalState {
      Objects.requireNonNull(refusalId);
      Objects.requireNonNull(state);
    }

    boolean waitsForProtection() {
      return state.equals(CONFIRMED);
    }
  }

  @Incoming("refusal-states")
  Uni<Void> on(String message) throws JsonProcessingException {
    var refusal = json.readValue(message, RefusalState.class);
    if (!refusal.waitsForProtection()) {
      return Uni.createFrom().voidItem();
    }
    var heard = RefusalHeard.of(refusal.refusalId(), refusal.confirmation(), clock.instant());
    return Panache.withTransaction(() -> outbox.tell(heard))
        .onFailure(unavailability::causes)
        .retry()
        .withBackOff(SOON, LATER)
        .indefinitely();
  }
}
