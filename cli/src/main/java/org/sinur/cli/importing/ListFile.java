package org.sinur.cli.importing;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.gateway.Gateway;

/** A list as its publisher gives it out. */
public final class ListFile {

  private static final int FAULTS_SHOWN = 10;

  private final Path path;

  /** The list in a file. */
  public ListFile(Path path) {
    this.path = path;
  }

  /**
   * Hands the file to the watchlist, which takes all of it or nothing, and tells what changed.
   *
   * @param source the publisher: {@code un}
   * @param shrinkingAccepted whether it may take away more than usual
   */
  public void send(Gateway gateway, String source, boolean shrinkingAccepted, PrintWriter out) {
    var file = read();
    var answer =
        gateway
            .send(
                "POST",
                "/api/watchlist/imports/%s?shrinkingAccepted=%s"
                    .formatted(source, shrinkingAccepted),
                "application/xml",
                file,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()))
            .orFail()
            .body();
    var version = answer.path("version");
    out.printf(
        "%s: %d subjects read; version %d is in force: %d added, %d changed, %d removed, %d as before%n",
        path.getFileName(),
        answer.path("read").asInt(),
        version.path("version").asLong(),
        version.path("added").asInt(),
        version.path("changed").asInt(),
        version.path("removed").asInt(),
        answer.path("unchanged").asInt());
    var faults = answer.path("faults");
    for (var i = 0; i < Math.min(FAULTS_SHOWN, faults.size()); i++) {
      out.printf(
          "  line %d: %s%n",
          faults.get(i).path("line").asInt(), faults.get(i).path("reason").asText());
    }
    if (faults.size() > FAULTS_SHOWN) {
      out.printf("  and %d more%n", faults.size() - FAULTS_SHOWN);
    }
  }

  /** Whether this very file is what the watchlist last took in from a source. */
  public boolean isLatestOf(String source, Gateway gateway) {
    var sha256 = sha256(read());
    for (var taken : gateway.get("/api/watchlist/imports?limit=200").orFail().body()) {
      if (taken.path("source").asText().equals(source)) {
        return taken.path("sha256").asText().equals(sha256);
      }
    }
    return false;
  }

  private byte[] read() {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new CommandFailure("%s cannot be read.".formatted(path), e);
    }
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
