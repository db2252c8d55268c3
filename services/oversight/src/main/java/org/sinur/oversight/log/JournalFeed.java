package org.sinur.oversight.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.sinur.journalentry.LogRecord;
import org.sinur.outbox.Fact;
import org.sinur.outbox.Outbox;
import org.sinur.service.Unavailability;

/**
 * Takes in what services tell of their journals, many at once. What cannot be read is put aside on
 * the topic of dead letters and stops nothing else; its entry is found to be in no log.
 */
@ApplicationScoped
class JournalFeed {

  private static final String DEAD_LETTERS = "dead-letter.oversight";
  private static final String PUT_ASIDE = "org.sinur.journal.entry-put-aside.v1";
  private static final Logger LOG = Logger.getLogger(JournalFeed.class);
  private static final Duration SOON = Duration.ofMillis(200);
  private static final Duration LATER = Duration.ofSeconds(5);

  private final JournalLog log;
  private final Outbox outbox;
  private final Unavailability unavailability;
  private final InstantSource clock;
  private final ObjectMapper json;

  JournalFeed(
      JournalLog log,
      Outbox outbox,
      Unavailability unavailability,
      InstantSource clock,
      ObjectMapper json) {
    this.log = log;
    this.outbox = outbox;
    this.unavailability = unavailability;
    this.clock = clock;
    this.json = json;
  }

  @Incoming("journal-entries")
  Uni<Void> on(List<String> messages) {
    var records = new ArrayList<LogRecord>();
    var unusable = new ArrayList<Fact>();
    for (var message : messages) {
      try {
        records.add(json.readValue(message, LogRecord.class));
      } catch (JsonProcessingException | RuntimeException e) {
        LOG.warn("What was told of a journal was put aside");
        unusable.add(
            new Fact(DEAD_LETTERS, "journal.entries", PUT_ASIDE, message, clock.instant()));
      }
    }
    return patiently(() -> outbox.tell(unusable).chain(() -> log.append(records)));
  }

  private Uni<Void> patiently(Supplier<Uni<Void>> act) {
    return Panache.withTransaction(act)
        .onFailure(unavailability::causes)
        .retry()
        .withBackOff(SOON, LATER)
        .indefinitely()
        .onFailure()
        .invoke(failure -> LOG.error("Entries of journals could not be logged", failure));
  }
}
