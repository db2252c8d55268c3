package org.sinur.crossingpoint.crossing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The recorded crossings as other features read and mark them. */
@ApplicationScoped
public class RecordedCrossings {

  private final Crossings crossings;

  RecordedCrossings(Crossings crossings) {
    this.crossings = crossings;
  }

  /** What is recorded under an id; null when nothing is. */
  public Uni<@Nullable CrossingRequest> byId(UUID id) {
    return crossings.findById(id).map(row -> row == null ? null : row.request());
  }

  /** What is recorded under these ids. */
  public Uni<Map<UUID, CrossingRequest>> byIds(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : crossings
            .list("id in ?1", ids)
            .map(
                rows ->
                    rows.stream().collect(Collectors.toMap(row -> row.id, CrossingRow::request)));
  }

  /** The crossings of those who had been registered with these tokens, by token. */
  public Uni<Map<String, UUID>> byTokens(Collection<String> tokens) {
    return tokens.isEmpty() ? Uni.createFrom().item(Map.of()) : crossings.idsByTokens(tokens);
  }

  /**
   * Marks a crossing anew.
   *
   * @param id the crossing
   * @param own the marks that the caller judges; no others are touched
   * @param found those of them that hold now
   */
  public Uni<Void> mark(UUID id, Set<Mark> own, Set<Mark> found) {
    return crossings
        .locked(id)
        .invoke(
            row -> {
              if (row != null) {
                row.mark(own, found);
              }
            })
        .replaceWithVoid();
  }
}
