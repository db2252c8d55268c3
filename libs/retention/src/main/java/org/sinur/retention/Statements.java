package org.sinur.retention;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.service.InTurn;

/**
 * Statements about many records, in the transaction at hand: what a {@link RecordClass} erases
 * with. {@code ?1} stands for their ids, and {@code %s} for {@link #IDS}.
 */
public final class Statements {

  /** How a statement reads the ids as such. */
  public static final String IDS = "any(cast(cast(?1 as text[]) as uuid[]))";

  private Statements() {}

  /** Runs all of them, one after another. */
  public static Uni<Void> run(Set<UUID> ids, List<String> statements) {
    return InTurn.each(
        statements,
        sql ->
            Panache.getSession()
                .flatMap(
                    session ->
                        session
                            .createNativeQuery(sql.formatted(IDS))
                            .setParameter(1, texts(ids))
                            .executeUpdate())
                .replaceWithVoid());
  }

  /** The ids that a query answers. */
  public static Uni<Set<UUID>> ids(Set<UUID> ids, String sql) {
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(sql.formatted(IDS), UUID.class)
                    .setParameter(1, texts(ids))
                    .getResultList())
        .map(HashSet::new);
  }

  /** The rows of several columns that a query answers. */
  public static Uni<List<Object[]>> rows(Set<UUID> ids, String sql) {
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(sql.formatted(IDS), Object[].class)
                    .setParameter(1, texts(ids))
                    .getResultList());
  }

  /** The text that a query about one id answers; null where it answers none. */
  public static Uni<@Nullable String> text(UUID id, String sql) {
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(sql, String.class)
                    .setParameter(1, id)
                    .getSingleResultOrNull());
  }

  private static String[] texts(Set<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }
}
