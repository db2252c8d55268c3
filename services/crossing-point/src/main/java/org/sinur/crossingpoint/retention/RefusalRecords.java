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

/** Refusals of entry, with their steps. */
@ApplicationScoped
class RefusalRecords implements RecordClass {

  /** Families of which no refusal is being changed at this moment. */
  private static final String LOCKED =
      """
      with part as materialized (
        select coalesce(companion_id, id) as family, id from refusal
         where id = %1$s or companion_id = %1$s),
      locked as materialized (
        select id from refusal where id in (select id from part) for update skip locked)
      select distinct family from part
       where not exists (
         select from part other
          where other.family = part.family
            and not exists (select from locked l where l.id = other.id))
      """;

  private static final List<String> ERASURE =
      List.of(
          """
          update idempotency_key set fingerprint = 'erased'
           where scope = 'refusal' and key = any(cast(?1 as text[]))
          """,
          """
          delete from known_screening where screening_id in (
            select k.screening_id from known_screening k
              join refusal r on r.screening_id = k.screening_id
             where r.id = %1$s
               and not exists (
                 select from refusal o where o.screening_id = k.screening_id and not o.id = %1$s)
               and not exists (select from crossing c where c.screening_id = k.screening_id)
               for update of k skip locked)
          """,
          "delete from refusal_step where refusal_id = %s",
          "delete from refusal where id = %s");

  @Override
  public String name() {
    return "refusal";
  }

  @Override
  public String countedFrom() {
    return "the last step of the last of an adult and the children with them; not while one has not ended";
  }

  @Override
  public Period shortest() {
    return Period.ofMonths(3);
  }

  @Override
  public String whyNotShorter() {
    return "Whoever is refused may appeal, and the refusal has to be there.";
  }

  @Override
  public String view() {
    return "retention_refusal";
  }

  @Override
  public Uni<@Nullable String> placeOf(UUID part) {
    return Statements.text(part, "select crossing_point from refusal where id = ?1");
  }

  @Override
  public Uni<Set<UUID>> alone(Set<UUID> ids) {
    return Statements.ids(ids, LOCKED);
  }

  @Override
  public Uni<Void> erase(Set<UUID> parts) {
    return Statements.run(parts, ERASURE);
  }
}
