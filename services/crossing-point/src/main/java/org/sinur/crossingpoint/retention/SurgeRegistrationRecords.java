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

/** Groups that were registered under a surge order, with their persons. */
@ApplicationScoped
class SurgeRegistrationRecords implements RecordClass {

  private static final List<String> ERASURE =
      List.of(
          """
          update idempotency_key set fingerprint = 'erased'
           where scope = 'surge-registration' and key = any(cast(?1 as text[]))
          """,
          """
          insert into flow_erased
            select 1, max(occurred_at) from surge_registration where id = %s having count(*) > 0
            on conflict (id) do update
              set until_time = greatest(flow_erased.until_time, excluded.until_time)
          """,
          "delete from surge_person where registration_id = %s",
          "delete from surge_registration where id = %s");

  @Override
  public String name() {
    return "surge-registration";
  }

  @Override
  public String countedFrom() {
    return "when the group passed";
  }

  @Override
  public Period shortest() {
    return Period.ofMonths(3);
  }

  @Override
  public String whyNotShorter() {
    return "What was left out is captured later, and has to be there.";
  }

  @Override
  public String view() {
    return "retention_surge_registration";
  }

  @Override
  public Uni<@Nullable String> placeOf(UUID part) {
    return Statements.text(part, "select crossing_point from surge_registration where id = ?1");
  }

  @Override
  public Uni<Set<UUID>> alone(Set<UUID> ids) {
    return Statements.ids(
        ids, "select id from surge_registration where id = %s for update skip locked");
  }

  @Override
  public Uni<Void> erase(Set<UUID> parts) {
    return Statements.run(parts, ERASURE);
  }
}
