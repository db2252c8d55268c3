package org.sinur.trafficking.pattern;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sinur.service.InTurn;
import org.sinur.trafficking.alert.AlertDesk;
import org.sinur.trafficking.alert.AlertRequest;
import org.sinur.trafficking.instrument.Instruments;
import org.sinur.trafficking.instrument.PatternRules;

/** Looks at crossings for patterns, and tells protection of those it sees. */
@ApplicationScoped
class PatternDesk {

  private final TraceBook book;
  private final Instruments instruments;
  private final AlertDesk alerts;
  private final Sightings sightings;

  PatternDesk(TraceBook book, Instruments instruments, AlertDesk alerts, Sightings sightings) {
    this.book = book;
    this.instruments = instruments;
    this.alerts = alerts;
    this.sightings = sightings;
  }

  /** Takes crossings in, in this order; must be called inside a transaction. */
  Uni<Void> hear(List<Trace> traces) {
    return instruments
        .inForce(PatternRules.class, PatternRules.NAME)
        .flatMap(
            rules ->
                book.remember(traces, rules.instrument())
                    .flatMap(
                        memory -> {
                          var watch = new Watch(rules.instrument(), memory);
                          var seen =
                              traces.stream().flatMap(trace -> watch.see(trace).stream()).toList();
                          return book.keep(memory, rules.instrument().longest())
                              .chain(() -> InTurn.each(seen, one -> raise(one, rules)));
                        }));
  }

  private Uni<Void> raise(Sighting sighting, Instruments.InForce<PatternRules> rules) {
    return alerts
        .raiseItself(sighting.alertId(), concern(sighting, rules.instrument()), rules.id())
        .flatMap(
            isNew ->
                isNew
                    ? sightings.persist(SightingRow.of(sighting, rules.id())).replaceWithVoid()
                    : Uni.createFrom().voidItem());
  }

  private static AlertRequest concern(Sighting sighting, PatternRules rules) {
    var last = sighting.last();
    return new AlertRequest(
        last.crossingPoint(),
        last.occurredAt(),
        last.screeningId(),
        List.of(sighting.pattern().indicator()),
        rules.of(sighting.pattern()).urgency(),
        new AlertRequest.Person(null, last.age().apparent(), null),
        "Seen over %d crossings on %d days, of %d people of %d families: %s. A pattern is reason to look and proves nothing."
            .formatted(
                sighting.crossings().size(),
                sighting.journeys(),
                sighting.people(),
                sighting.families(),
                sighting.pattern()));
  }
}
