package org.sinur.oversight.log;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Copies of checkpoints in a folder that whoever keeps the database cannot reach: a file for each,
 * named by its size, so that names have the order of the log. Against them it is seen when the
 * database was put back to an earlier state. Its calls block.
 */
@Singleton
class CheckpointCopies {

  private static final String ENDING = ".checkpoint";

  private final Path folder;
  private volatile byte @Nullable [] last;

  CheckpointCopies(LogConfig config) {
    this.folder = config.copies();
  }

  /** The copy of the largest size; empty before the first. The folder is read at the start only. */
  Optional<byte[]> last() {
    var known = last;
    if (known == null) {
      known = read();
      last = known;
    }
    return Optional.ofNullable(known);
  }

  private byte @Nullable [] read() {
    try {
      Files.createDirectories(folder);
      try (var files = Files.list(folder)) {
        var largest =
            files
                .filter(file -> file.getFileName().toString().endsWith(ENDING))
                .max(Comparator.comparing(file -> file.getFileName().toString()));
        return largest.isEmpty() ? null : Files.readAllBytes(largest.get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Copies of checkpoints cannot be read", e);
    }
  }

  /** Keeps a copy, whole or not at all. */
  void keep(long size, String note) {
    try {
      var file = folder.resolve("%019d%s".formatted(size, ENDING));
      var partial = folder.resolve(file.getFileName() + ".partial");
      var bytes = note.getBytes(StandardCharsets.UTF_8);
      Files.write(partial, bytes);
      Files.move(
          partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      last = bytes;
    } catch (IOException e) {
      throw new UncheckedIOException("A checkpoint cannot be copied", e);
    }
  }
}
