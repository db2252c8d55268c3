package org.sinur.oversight.log;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.List;
import org.sinur.transparency.GrowingTree;
import org.sinur.transparency.Hash;
import org.sinur.transparency.Tile;
import org.sinur.transparency.TreeHead;

/** How far the tree has grown. There is one row; whoever appends holds its lock. */
@Entity
@Table(name = "tree")
class TreeRow {

  @Id int id;

  @Column(nullable = false)
  long size;

  @Column(nullable = false)
  byte[] edge;

  /** What the whole tree comes down to. */
  TreeHead head() {
    return GrowingTree.resume(size, edge()).head();
  }

  Edge edge() {
    return new Edge(size, edge);
  }

  /** Appends leaves; returns the tiles that are full now, which are to be kept with this row. */
  List<TileRow> grow(List<Hash> leaves) {
    var written = new LinkedHashMap<Tile, byte[]>();
    var before = edge();
    var _ = GrowingTree.resume(size, before).append(leaves, written::put);
    size += leaves.size();
    edge =
        Edge.of(
                size,
                tile -> {
                  var wider = written.get(tile);
                  return wider == null ? before.read(tile) : wider;
                })
            .hashes();
    return written.entrySet().stream()
        .filter(tile -> tile.getKey().isFull())
        .map(tile -> TileRow.of(tile.getKey(), tile.getValue()))
        .toList();
  }
}
