package org.sinur.cli.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;

/** Files of lines that are hashed by all processors and looked at in their order. */
final class HashedLines {

  private static final int AT_ONCE = 16_384;
  private static final int BUFFER = 1 << 16;

  private HashedLines() {}

  /**
   * Works on each line of a file, many at once, and then looks at what came of it, one after the
   * other.
   *
   * @param work needs nothing but the line
   * @param look gets what came of it, and which line it is, from 0
   * @return how many lines there are
   */
  static <T> long each(Path file, Function<String, T> work, ObjLongConsumer<T> look)
      throws IOException {
    long index = 0;
    try (var reader = open(file)) {
      var lines = new ArrayList<String>(AT_ONCE);
      var line = reader.readLine();
      while (line != null) {
        lines.clear();
        for (; line != null && lines.size() < AT_ONCE; line = reader.readLine()) {
          lines.add(line);
        }
        for (var one : lines.parallelStream().map(work).toList()) {
          look.accept(one, index++);
        }
      }
    }
    return index;
  }

  /** A file of lines; what is no UTF-8 is read as something else than was hashed. */
  static BufferedReader open(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            Files.newInputStream(file),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)),
        BUFFER);
  }
}
