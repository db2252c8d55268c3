package org.sinur.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a service puts the facts it has to tell, inside the transaction that makes them true. */
@ApplicationScoped
public class Outbox {

  private final ObjectMapper json;
  private final InstantSource clock;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  Outbox(ObjectMapper json, InstantSource clock) {
    this.json = json;
    this.clock = clock;
  }

  /** Tells these facts, in this order, once the transaction at hand is committed. */
  public Uni<Void> tell(List<Fact> facts) {
    var rows = facts.stream().map(this::row).toArray();
    return Panache.getSession().flatMap(session -> session.persistAll(rows));
  }

  /** Tells this fact once the transaction at hand is committed. */
  public Uni<Void> tell(Fact fact) {
    return tell(List.of(fact));
  }

  private OutboxRow row(Fact fact) {
    var row = new OutboxRow();
    row.eventId = ids.generate();
    row.topic = fact.topic();
    row.eventKey = fact.key();
    row.type = fact.type();
    row.content = content(fact.data());
    row.occurredAt = fact.occurredAt();
    row.recordedAt = clock.instant();
    return row;
  }

  private @Nullable String content(@Nullable Object data) {
    try {
      return data == null ? null : json.writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
