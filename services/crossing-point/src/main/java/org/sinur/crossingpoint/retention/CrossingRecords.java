package org.sinur.crossingpoint.retention;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.retention.RecordClass;

/** Stays that are over: the entry with the exit. */
@ApplicationScoped
class CrossingRecords implements RecordClass {

  @Override
  public String name() {
    return "crossing";
  }

  @Override
  public String countedFrom() {
    return "the exit; of an exit without an entry itself; of the entry of a national without an exit the entry";
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
    return "retention_crossing";
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
