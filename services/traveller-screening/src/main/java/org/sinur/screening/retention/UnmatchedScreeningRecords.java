package org.sinur.screening.retention;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sinur.idempotency.IdempotencyConfig;
import org.sinur.retention.RecordClass;

/** Screenings that found nothing, and of which nothing came. */
@ApplicationScoped
class UnmatchedScreeningRecords implements RecordClass {

  private final Duration looked;

  UnmatchedScreeningRecords(
      @ConfigProperty(name = "screening.rescreening.entered-within") Duration entered,
      @ConfigProperty(name = "screening.rescreening.leaving-within") Duration leaving,
      IdempotencyConfig idempotency) {
    this.looked = Collections.max(List.of(entered, leaving, idempotency.keptFor()));
  }

  @Override
  public String name() {
    return "unmatched-screening";
  }

  @Override
  public String countedFrom() {
    return "the screening";
  }

  /** A day more than it is looked at: what was read at the window's edge has to be there still. */
  @Override
  public Period shortest() {
    return Period.ofDays((int) looked.plusDays(1).toDays());
  }

  @Override
  public String whyNotShorter() {
    return "For so long travellers are held against changes of the lists, and a screening that is sent again is known again.";
  }

  @Override
  public String view() {
    return "retention_unmatched_screening";
  }

  @Override
  public Uni<@Nullable String> placeOf(UUID part) {
    return KeptScreenings.placeOf(part);
  }

  @Override
  public Uni<Set<UUID>> alone(Set<UUID> ids) {
    return KeptScreenings.alone(ids);
  }

  @Override
  public Uni<Void> erase(Set<UUID> parts) {
    return KeptScreenings.erase(parts);
  }
}
