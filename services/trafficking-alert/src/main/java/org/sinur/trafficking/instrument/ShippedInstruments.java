package org.sinur.trafficking.instrument;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.sinur.journal.Journal;
import org.sinur.journal.JournalAction;

/**
 * The instruments that come with the service, {@code instruments/*.json}. Each is in force from the
 * first start on, and a later release's is the next version, unless people have put one of their
 * own in force: that one stays.
 */
@ApplicationScoped
class ShippedInstruments {

  static final List<String> NAMES =
      List.of(
          PatternRules.NAME,
          "ilo-ec-adult-labour",
          "ilo-ec-adult-sexual",
          "ilo-ec-child-labour",
          "ilo-ec-child-sexual",
          "protection-triage");

  private static final Logger LOG = Logger.getLogger(ShippedInstruments.class);

  private final Instruments instruments;
  private final Journal journal;
  private final InstantSource clock;
  private final ObjectMapper json;

  ShippedInstruments(
      Instruments instruments, Journal journal, InstantSource clock, ObjectMapper json) {
    this.instruments = instruments;
    this.journal = journal;
    this.clock = clock;
    this.json = json;
  }

  void start(@Observes StartupEvent started) throws Throwable {
    VertxContextSupport.subscribeAndAwait(
        () ->
            Multi.createFrom()
                .iterable(NAMES)
                .onItem()
                .transformToUniAndConcatenate(
                    name -> Panache.withTransaction(() -> putInForce(name, shipped(name))))
                .collect()
                .asList());
  }

  /** What comes with the service under this name. */
  Instrument shipped(String name) {
    try (var file =
        Objects.requireNonNull(
            ShippedInstruments.class.getResourceAsStream("/instruments/%s.json".formatted(name)))) {
      return json.readValue(file, Instrument.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Uni<Void> putInForce(String name, Instrument shipped) {
    return instruments
        .oneAtATime(name)
        .chain(() -> instruments.latest(name))
        .flatMap(
            inForce -> {
              if (inForce == null) {
                return add(new InstrumentVersion(name, 1), shipped);
              }
              if (inForce.instrument().equals(shipped)) {
                return Uni.createFrom().voidItem();
              }
              if (!inForce.recordedBy().equals(journal.itself())) {
                LOG.infof(
                    "The instrument %s that comes with this release is not put in force: %s is"
                        + " somebody's own",
                    name, inForce.id());
                return Uni.createFrom().voidItem();
              }
              return add(inForce.id().next(), shipped);
            });
  }

  private Uni<Void> add(InstrumentVersion id, Instrument shipped) {
    return instruments
        .add(new Instruments.Kept(id, clock.instant(), journal.itself(), shipped))
        .chain(
            () ->
                journal.writeUnasked(
                    JournalAction.IMPORTED,
                    "instrument",
                    List.of(id.toString()),
                    null,
                    "came with the service"));
  }
}
