package org.sinur.outbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Writes very many rows in the transaction at hand: a thousand in one statement, and other work of
 * the event loop between two of them. Rows that go through the session one by one keep an event
 * loop from anything else for a minute when there are a hundred thousand.
 *
 * @param insert {@code insert into … select … from unnest(cast(?1 as text[]), cast(?2 as text[]),
 *     …)} with a parameter for each column; {@code with ordinality} and {@code order by} keep the
 *     order
 */
public record ManyRows(String insert) {

  private static final int AT_ONCE = 1_000;

  /** Writes rows, each of the columns' values as text, in this order. */
  public Uni<Void> write(List<@Nullable String[]> rows) {
    return rows.isEmpty()
        ? Uni.createFrom().voidItem()
        : Panache.getSession()
            // what these rows refer to may still be in the session only
            .flatMap(session -> session.flush().chain(() -> write(session, rows)));
  }

  private Uni<Void> write(Mutiny.Session session, List<@Nullable String[]> rows) {
    return Multi.createFrom()
        .iterable(rows)
        .group()
        .intoLists()
        .of(AT_ONCE)
        .onItem()
        .transformToUniAndConcatenate(some -> writeOnce(session, some))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Integer> writeOnce(Mutiny.Session session, List<@Nullable String[]> rows) {
    var query = session.createNativeQuery(insert);
    for (var column = 0; column < rows.getFirst().length; column++) {
      var of = column;
      query.setParameter(column + 1, rows.stream().map(row -> row[of]).toArray(String[]::new));
    }
    return query.executeUpdate();
  }
}
