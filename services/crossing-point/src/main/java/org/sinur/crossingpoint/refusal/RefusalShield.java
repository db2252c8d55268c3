package org.sinur.crossingpoint.refusal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sinur.crossingpoint.concern.KnownConcern;
import org.sinur.crossingpoint.concern.KnownConcerns;
import org.sinur.crossingpoint.screening.KnownScreening;
import org.sinur.crossingpoint.screening.KnownScreenings;

/** Which refusals of entry a concern stands in the way of, by what has been heard here. */
@ApplicationScoped
class RefusalShield {

  private final Refusals refusals;
  private final KnownConcerns concerns;
  private final KnownScreenings screenings;
  private final Interlock interlock;

  RefusalShield(
      Refusals refusals,
      KnownConcerns concerns,
      KnownScreenings screenings,
      @ConfigProperty(name = "refusal.unplaced-concern-holds-for") Duration unplacedFor) {
    this.refusals = refusals;
    this.concerns = concerns;
    this.screenings = screenings;
    this.interlock = new Interlock(unplacedFor);
  }

  /** Whether any concern stands in the way; a child is shielded with the adult it is with. */
  Uni<Boolean> shields(RefusalRow row) {
    return concerns
        .shielding()
        .flatMap(
            shielding ->
                screeningsOf(shielding)
                    .map(known -> interlock.shields(row.refused(), shielding, known)))
        .flatMap(shielded -> shielded ? Uni.createFrom().item(true) : shieldsCompanion(row));
  }

  private Uni<Boolean> shieldsCompanion(RefusalRow row) {
    return refusals
        .named(row.companionId)
        .map(companion -> companion != null && companion.state == RefusalState.HELD);
  }

  /**
   * Those of these refusals that one concern stands in the way of. What is final is opened again
   * only by a concern that is about the traveller for certain.
   */
  Uni<List<RefusalRow>> from(KnownConcern concern, List<RefusalRow> rows) {
    var told = List.of(concern);
    return screeningsOf(told)
        .map(
            known ->
                rows.stream()
                    .filter(
                        row ->
                            row.state == RefusalState.FINAL
                                ? Interlock.shieldsForCertain(row.refused(), told, known)
                                : interlock.shields(row.refused(), told, known))
                    .toList());
  }

  private Uni<Map<UUID, KnownScreening>> screeningsOf(Collection<KnownConcern> about) {
    return screenings
        .byIds(
            about.stream()
                .map(KnownConcern::screeningId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()))
        .map(
            known ->
                known.stream().collect(Collectors.toMap(KnownScreening::id, Function.identity())));
  }
}
