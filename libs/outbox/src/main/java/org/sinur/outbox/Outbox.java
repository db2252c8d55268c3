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

  private static final ManyRows MANY =
      new ManyRows(
          """
          insert into outbox (event_id, topic, event_key, type, content, occurred_at, recorded_at)
          select cast(event_id as uuid), topic, event_key, type, content,
                 cast(occurred_at as timestamptz), cast(recorded_at as timestamptz)
          from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as text[]),
                      cast(?4 as text[]), cast(?5 as text[]), cast(?6 as text[]),
                      cast(?7 as text[])) with ordinality
            as fact (event_id, topic, event_key, type, content, occurred_at, recorded_at, place)
          order by place
          """);

  private final ObjectMapper json;
  private final InstantSource clock;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  Outbox(ObjectMapper json, InstantSource clock) {
    this.json = json;
    this.clock = clock;
  }

  /** Tells these facts, in this order and however many, once the transaction is committed. */
  public Uni<Void> tell(List<Fact> facts) {
    var now = clock.instant().toString();
    return MANY.write(
        facts.stream()
            .map(
                fact ->
                    new @Nullable String[] {
                      ids.generate().toString(),
                      fact.topic(),
                      fact.key(),
                      fact.type(),
                      content(fact.data()),
                      fact.occurredAt().toString(),
                      now
                    })
            .toList());
  }

  /** Tells this fact once the transaction at hand is committed. */
  public Uni<Void> tell(Fact fact) {
    return Panache.getSession().flatMap(session -> session.persist(row(fact)));
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
