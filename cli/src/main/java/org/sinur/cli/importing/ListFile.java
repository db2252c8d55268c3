package org.sinur.cli.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.gateway.Gateway;

/** A list as its publisher gives it out. */
public final class ListFile {

  private final Path path;

  /** The list in a file. */
  public ListFile(Path path) {
    this.path = path;
  }

  /**
   * Hands the file to the watchlist, which takes all of it or nothing, and tells what changed or
   * that it waits for another person's decision.
   *
   * @param source the publisher: {@code un}
   */
  public void send(Gateway gateway, String source, PrintWriter out) {
    tell(post(gateway, source, false), out);
  }

  /** Hands the file to the watchlist to be kept for another person's decision in any case. */
  public void sendToBeHeld(Gateway gateway, String source, PrintWriter out) {
    tell(post(gateway, source, true), out);
  }

  private JsonNode post(Gateway gateway, String source, boolean hold) {
    return gateway
        .send(
            "POST",
            "/api/watchlist/imports/%s?hold=%s".formatted(source, hold),
            mediaType(),
            read(),
            Map.of("Idempotency-Key", UUID.randomUUID().toString()))
        .orFail()
        .body();
  }

  /** By the end of the file's name. */
  private String mediaType() {
    var name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "xml" -> "application/xml";
      case "csv" -> "text/csv";
      case "zip" -> "application/zip";
      default -> throw new CommandFailure("%s is neither XML, CSV nor ZIP.".formatted(path));
    };
  }

  private void tell(JsonNode answer, PrintWriter out) {
    ImportText.tell(
        path, "subjects", answer, answer.path("version").path("version").asLong(), "import", out);
  }

  /** Whether this very file is what the watchlist last put in force from a source. */
  public boolean isLatestOf(String source, Gateway gateway) {
    var sha256 = sha256(read());
    for (var taken : gateway.get("/api/watchlist/imports?limit=200").orFail().body()) {
      if (taken.path("source").asText().equals(source)
          && taken.path("state").asText().equals("APPLIED")) {
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
