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
import org.jspecify.annotations.Nullable;
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
            inForce ->
                isOurs(inForce) && !shipped.equals(instrumentOf(inForce))
                    ? add(name, inForce, shipped)
                    : Uni.createFrom().voidItem().invoke(() -> tell(name, inForce, shipped)));
  }

  private Uni<Void> add(String name, Instruments.@Nullable Kept inForce, Instrument shipped) {
    var id = new InstrumentVersion(name, inForce == null ? 1 : inForce.id().version() + 1);
    return instruments
        .add(new Instruments.Kept(id, clock.instant(), journal.itself(), shipped))
        .chain(
            () ->
                journal.writeUnasked(
                    JournalAction.IMPORTED,
                    "instrument",
                    List.of(name + "/" + id.version()),
                    null,
                    "came with the service"));
  }

  private void tell(String name, Instruments.@Nullable Kept inForce, Instrument shipped) {
    if (inForce != null && !shipped.equals(inForce.instrument())) {
      LOG.infof(
          "The instrument %s that comes with this release is not put in force: version %d is"
              + " somebody's own",
          name, inForce.id().version());
    }
  }

  private boolean isOurs(Instruments.@Nullable Kept inForce) {
    return inForce == null || inForce.recordedBy().equals(journal.itself());
  }

  private static @Nullable Instrument instrumentOf(Instruments.@Nullable Kept kept) {
    return kept == null ? null : kept.instrument();
  }
}
