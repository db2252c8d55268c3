package org.sinur.watchlist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * List files for tests: the invented one of this project, and published ones where they are at
 * hand.
 */
public final class SampleLists {

  private static final Path ROOT = Path.of(System.getProperty("sinur.root"));

  private SampleLists() {}

  /** Six persons and one entity, all invented. */
  public static String invented() {
    return read(ROOT.resolve("samples/sample-watchlist.xml"));
  }

  /** A published list; the test is skipped where it is not at hand. */
  public static byte[] published(String name) {
    var file = ROOT.resolveSibling("shared/data/lists").resolve(name);
    Assumptions.assumeTrue(Files.exists(file), "skipped: " + file + " is not at hand");
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
