package org.sinur.crossingpoint.retention;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.retention.RecordClass;

/** Foreigners who came in and of whom no exit is known. */
@ApplicationScoped
class OverstayRecords implements RecordClass {

  @Override
  public String name() {
    return "overstay";
  }

  @Override
  public String countedFrom() {
    return "the end of the last permitted day; where the traveller came in again before any exit, the entry; not while no last day is known";
  }

  @Override
  public Period shortest() {
    return Period.ofYears(1);
  }

  @Override
  public String whyNotShorter() {
    return "Days of stay are counted from the stays before: 90 in any 180 looks back at twice the window.";
  }

  @Override
  public String view() {
    return "retention_overstay";
  }

  @Override
  public Uni<@Nullable String> placeOf(UUID part) {
    return Crossings.placeOf(part);
  }

  @Override
  public Uni<Set<UUID>> alone(Set<UUID> ids) {
    return Crossings.alone(ids);
  }

  @Override
  public Uni<Void> erase(Set<UUID> parts) {
    return Crossings.erase(parts);
  }
}
