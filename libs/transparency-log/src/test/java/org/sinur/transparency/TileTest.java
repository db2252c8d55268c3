package org.sinur.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1234067, 256, tile/0/x001/x234/067",
    "0, 0, 256, tile/0/000",
    "1, 0, 17, tile/1/000.p/17",
    "2, 999, 1, tile/2/999.p/1",
    "0, 1000, 255, tile/0/x001/000.p/255",
    "7, 0, 127, tile/7/000.p/127",
    "0, 36028797018963967, 255, tile/0/x036/x028/x797/x018/x963/967.p/255"
  })
  void itsPathIsThatOfTlogTiles(int level, long index, int width, String path) {
    var tile = new Tile(level, index, width);
    assertThat(tile.path()).isEqualTo(path);
    assertThat(Tile.ofPath(path)).contains(tile);
    assertThat(tile.isFull()).isEqualTo(width == 256);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tile/0/",
        "tile/0/0",
        "tile/0/0000",
        "tile/0/x000/001",
        "tile/0/001/002",
        "tile/0/x001/x002",
        "tile/0/001.p/0",
        "tile/0/001.p/256",
        "tile/0/001.p/01",
        "tile/0/001.p/",
        "tile/0/001.p/-1",
        "tile/8/000",
        "tile/00/000",
        "tile/-1/000",
        "tile/7/001",
        "tile/7/000",
        "tile/0/x036/x028/x797/x018/x963/967",
        "tile/0/x036/x028/x797/x018/x963/968",
        "tile/0/x001/x036/x028/x797/x018/x963/967",
        "/tile/0/000",
        "tile/0/000\n",
        "tile/0/\u0660\u0660\u0660",
        "tile/entries/000"
      })
  void otherPathsNameNoTile(String path) {
    assertThat(Tile.ofPath(path)).isEmpty();
  }

  @Test
  void aTileThatNoTreeHasIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Tile(-1, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Tile(8, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Tile(0, -1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Tile(0, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Tile(0, 0, 257));
    assertThatIllegalArgumentException().isThrownBy(() -> new Tile(0, 1L << 55, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Tile(7, 0, 128));
    assertThatIllegalArgumentException().isThrownBy(() -> new Tile(7, 1, 1));
  }

  @Test
  void theEdgeOfATreeIsItsPartialTiles() {
    assertThat(Tile.edge(70_000))
        .extracting(Tile::path)
        .containsExactly("tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1");
    assertThat(Tile.edge(256)).extracting(Tile::path).containsExactly("tile/1/000.p/1");
    assertThat(Tile.edge(255)).extracting(Tile::path).containsExactly("tile/0/000.p/255");
    assertThat(Tile.edge(0)).isEmpty();
    assertThat(Tile.edge(Long.MAX_VALUE)).hasSize(8);
    assertThatIllegalArgumentException().isThrownBy(() -> Tile.edge(-1));
  }
}
