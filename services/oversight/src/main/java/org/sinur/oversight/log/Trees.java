package org.sinur.oversight.log;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sinur.transparency.Hash;
import org.sinur.transparency.StoredTree;
import org.sinur.transparency.Tile;

/** The tree, as the database has it. */
@ApplicationScoped
class Trees implements PanacheRepositoryBase<TreeRow, Integer> {

  private static final int THE_TREE = 1;

  private final Tiles tiles;

  Trees(Tiles tiles) {
    this.tiles = tiles;
  }

  /** The tree as it is; must be called inside a transaction. */
  Uni<TreeRow> now() {
    return findById(THE_TREE);
  }

  /** The tree, which nobody else can make grow until the transaction at hand ends. */
  Uni<TreeRow> held() {
    return findById(THE_TREE, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * Answers a question about the stored tree. Which tiles that takes does not depend on what is in
   * them: the question is put to a tree of nothing first, to know which are to be fetched.
   */
  <T> Uni<T> answer(TreeRow tree, Function<StoredTree, T> question) {
    var needed = new HashSet<Tile>();
    var _ =
        question.apply(
            new StoredTree(
                tree.size,
                tile -> {
                  needed.add(tile);
                  return new byte[tile.width() * Hash.BYTES];
                }));
    return fetch(tree, needed)
        .map(
            fetched ->
                question.apply(
                    new StoredTree(tree.size, tile -> Objects.requireNonNull(fetched.get(tile)))));
  }

  private Uni<Map<Tile, byte[]>> fetch(TreeRow tree, Set<Tile> needed) {
    var edge = tree.edge();
    return tiles
        .full(needed.stream().filter(Tile::isFull).toList())
        .map(
            full ->
                Stream.concat(
                        full.entrySet().stream(),
                        needed.stream()
                            .filter(tile -> !tile.isFull())
                            .map(tile -> Map.entry(tile, edge.read(tile))))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** Keeps what has become full while the tree grew. */
  Uni<Void> keep(List<TileRow> full) {
    return full.isEmpty() ? Uni.createFrom().voidItem() : tiles.persist(full);
  }
}
