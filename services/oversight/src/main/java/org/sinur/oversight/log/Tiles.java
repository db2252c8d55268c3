package org.sinur.oversight.log;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sinur.transparency.Tile;

/**
 * The full tiles of the tree. A full tile never changes, and most proofs need one of the leaves and
 * the same few above: those are kept in memory, 16 MiB of them at the most, which is all that a log
 * of a hundred million records has.
 */
@ApplicationScoped
class Tiles implements PanacheRepositoryBase<TileRow, String> {

  private static final int MOST_KEPT = 2048;

  private final Cache<Tile, byte[]> upper = Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

  /**
   * Full tiles with their hashes.
   *
   * @throws IllegalStateException (as failure) if one is missing, which none ever should
   */
  Uni<Map<Tile, byte[]>> full(Collection<Tile> wanted) {
    var kept = upper.getAllPresent(wanted);
    return read(wanted.stream().filter(tile -> !kept.containsKey(tile)).toList())
        .map(
            read -> {
              var all = new HashMap<>(kept);
              all.putAll(read);
              return all;
            });
  }

  private Uni<Map<Tile, byte[]>> read(Collection<Tile> wanted) {
    if (wanted.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    var byPath = wanted.stream().collect(Collectors.toMap(Tile::path, Function.identity()));
    // an array, and not as many parameters as there are tiles: the statement is always the same
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(
                        "select * from tile where path = any(cast(?1 as text[]))", TileRow.class)
                    .setParameter(1, byPath.keySet().toArray(String[]::new))
                    .getResultList())
        .map(
            rows -> {
              if (rows.size() < byPath.size()) {
                throw new IllegalStateException("Tiles of the log are missing");
              }
              return rows.stream()
                  .collect(
                      Collectors.toMap(
                          row -> Objects.requireNonNull(byPath.get(row.path)), row -> row.hashes));
            })
        .invoke(
            read ->
                read.forEach(
                    (tile, hashes) -> {
                      if (tile.level() > 0) {
                        upper.put(tile, hashes);
                      }
                    }));
  }
}
