package org.sinur.crossingpoint.crossing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sinur.crossingpoint.screening.Advice;
import org.sinur.crossingpoint.screening.KnownScreening;
import org.sinur.crossingpoint.screening.KnownScreenings;
import org.sinur.crossingpoint.screening.ReferralState;
import org.sinur.crossingpoint.screening.RefusalStanding;
import org.sinur.service.Unavailability;
import org.sinur.traveldocument.DocumentSeal;

/** Takes in what screening tells, and settles the crossings that waited for it. */
@ApplicationScoped
class ScreeningFeed {

  private static final Duration SOON = Duration.ofMillis(200);
  private static final Duration LATER = Duration.ofSeconds(5);

  private final KnownScreenings screenings;
  private final CrossingDesk desk;
  private final Unavailability unavailability;
  private final ObjectMapper json;

  ScreeningFeed(
      KnownScreenings screenings,
      CrossingDesk desk,
      Unavailability unavailability,
      ObjectMapper json) {
    this.unavailability = unavailability;
    this.screenings = screenings;
    this.desk = desk;
    this.json = json;
  }

  /** The few fields read here of what screening tells. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record ScreeningState(
      UUID screeningId,
      String crossingPoint,
      Advice advice,
      ReferralState referral,
      String documentSeal,
      Instant occurredAt) {

    ScreeningState {
      Objects.requireNonNull(screeningId);
      Objects.requireNonNull(crossingPoint);
      Objects.requireNonNull(advice);
      Objects.requireNonNull(referral);
      Objects.requireNonNull(documentSeal);
      Objects.requireNonNull(occurredAt);
    }

    KnownScreening known() {
      return new KnownScreening(
          screeningId,
          crossingPoint,
          advice,
          new DocumentSeal(documentSeal),
          occurredAt,
          referral,
          RefusalStanding.NONE);
    }
  }

  @Incoming("screening-states")
  Uni<Void> on(String message) throws JsonProcessingException {
    var told = json.readValue(message, ScreeningState.class).known();
    return Panache.withTransaction(() -> screenings.keep(told).chain(() -> desk.settle(told)))
        .onFailure(unavailability::causes)
        .retry()
        .withBackOff(SOON, LATER)
        .indefinitely();
  }
}
