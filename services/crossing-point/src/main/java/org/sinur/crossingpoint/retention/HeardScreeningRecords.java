package org.sinur.crossingpoint.retention;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.retention.RecordClass;
import org.sinur.retention.Statements;

/** What was heard of screenings with which nobody crossed, and nobody was refused entry. */
@ApplicationScoped
class HeardScreeningRecords implements RecordClass {

  @Override
  public String name() {
    return "heard-screening";
  }

  @Override
  public String countedFrom() {
    return "the screening";
  }

  @Override
  public Period shortest() {
    return Period.ofDays(90);
  }

  @Override
  public String whyNotShorter() {
    return "A booth without a connection may send the crossing that it was made for so long.";
  }

  @Override
  public String view() {
    return "retention_heard_screening";
  }

  @Override
  public Uni<@Nullable String> placeOf(UUID part) {
    return Statements.text(
        part, "select crossing_point from known_screening where screening_id = ?1");
  }

  @Override
  public Uni<Set<UUID>> alone(Set<UUID> ids) {
    return Statements.ids(
        ids,
        "select screening_id from known_screening where screening_id = %s for update skip locked");
  }

  @Override
  public Uni<Void> erase(Set<UUID> parts) {
    return Statements.run(parts, List.of("delete from known_screening where screening_id = %s"));
  }
}
