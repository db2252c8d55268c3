package org.sinur.oversight.log;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.sinur.transparency.Tile;

/** A full tile of the tree. */
@Entity
@Immutable
@Table(name = "tile")
class TileRow {

  @Id String path;

  @Column(nullable = false)
  byte[] hashes;

  static TileRow of(Tile tile, byte[] hashes) {
    var row = new TileRow();
    row.path = tile.path();
    row.hashes = hashes;
    return row;
  }
}
