package org.sinur.watchlist.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.sinur.problem.ProblemException;
import org.sinur.problem.RequestProblem;

/**
 * A file that was sent, on this machine's disk until it is taken in: a slow sender keeps no
 * transaction open, and a large file takes no memory.
 *
 * @param path where it is
 * @param sha256 which file it is
 */
record SpooledFile(Path path, String sha256) implements AutoCloseable {

  /**
   * Writes down what is sent, to its end.
   *
   * @throws ProblemException when it is larger than {@code most} bytes
   */
  static SpooledFile of(InputStream sent, long most) {
    try {
      var path = Files.createTempFile("documents", ".csv");
      var digest = MessageDigest.getInstance("SHA-256");
      try (var file = Files.newOutputStream(path)) {
        var buffer = new byte[1 << 16];
        var written = 0L;
        for (int read; (read = sent.read(buffer)) >= 0; written += read) {
          if (written + read > most) {
            throw ProblemException.of(
                RequestProblem.BODY_TOO_LARGE, "At most %d bytes.".formatted(most));
          }
          digest.update(buffer, 0, read);
          file.write(buffer, 0, read);
        }
      } catch (IOException | RuntimeException e) {
        Files.delete(path);
        throw e;
      }
      return new SpooledFile(path, HexFormat.of().formatHex(digest.digest()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
