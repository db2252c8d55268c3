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

/** A list of documents; it may be too large to be held in memory. */
public final class DocumentsFile {

  private static final String LISTS = "/api/watchlist/document-lists";

  private final Path path;

  /** The list in a file. */
  public DocumentsFile(Path path) {
    this.path = path;
  }

  /**
   * Hands the file to the watchlist, which takes all of it or nothing, and tells what changed or
   * that it waits for another person's decision.
   *
   * @param source whose list it is
   * @param hold whether it is to be kept for another person's decision in any case
   */
  public void send(Gateway gateway, String source, boolean hold, PrintWriter out) {
    if (!String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(".csv")) {
      throw new CommandFailure("%s is no CSV.".formatted(path));
    }
    if (!Files.isReadable(path)) {
      throw new CommandFailure("%s cannot be read.".formatted(path));
    }
    var answer =
        gateway
            .sendFile(
                LISTS + "/" + Gateway.addressPart(source) + (hold ? "?hold=true" : ""),
                "text/csv",
                path,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()))
            .orFail()
            .body();
    ImportText.tell(
        path, "documents", answer, answer.path("version").asLong(), "document list", out);
  }

  /** Whether this very file is what the watchlist last put in force from a source. */
  public boolean isLatestOf(String source, Gateway gateway) {
    var sha256 = sha256();
    for (JsonNode taken : gateway.get(LISTS + "?limit=200").orFail().body()) {
      if (taken.path("source").asText().equals(source)
          && taken.path("state").asText().equals("APPLIED")) {
        return taken.path("sha256").asText().equals(sha256);
      }
    }
    return false;
  }

  private String sha256() {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path)));
    } catch (IOException e) {
      throw new CommandFailure("%s cannot be read.".formatted(path), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
