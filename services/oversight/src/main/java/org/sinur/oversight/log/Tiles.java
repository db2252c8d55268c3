package org.sinur.oversight.log;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sinur.transparency.Tile;

/** The full tiles of the tree. */
@ApplicationScoped
class Tiles implements PanacheRepositoryBase<TileRow, String> {

  /**
   * Full tiles with their hashes.
   *
   * @throws IllegalStateException (as failure) if one is missing, which none ever should
   */
  Uni<Map<Tile, byte[]>> full(Collection<Tile> wanted) {
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
            });
  }
}
