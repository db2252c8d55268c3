package org.sinur.cli.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.nio.file.Path;

/** What became of a file that was sent, as a person reads it in a terminal. */
final class ImportText {

  private static final int FAULTS_SHOWN = 10;

  private ImportText() {}

  /**
   * Tells it.
   *
   * @param entries what is in the file
   * @param version the version that is in force, unless it waits
   * @param record what another person decides about, if it waits
   */
  static void tell(
      Path file, String entries, JsonNode answer, long version, String record, PrintWriter out) {
    var waits = answer.path("state").asText().equals("WAITING");
    out.printf(
        "%s: %d %s read; %s: %d added, %d changed, %d removed, %d as before%n",
        file.getFileName(),
        answer.path("read").asInt(),
        entries,
        waits
            ? "nothing is in force yet, it would be"
            : "version %d is in force".formatted(version),
        answer.path("added").asInt(),
        answer.path("changed").asInt(),
        answer.path("removed").asInt(),
        answer.path("unchanged").asInt());
    if (waits) {
      out.printf(
          "  Another person, a watchlist approver, decides about %s %s.%n",
          record, answer.path("id").asText());
    }
    var faults = answer.path("faults");
    for (var i = 0; i < Math.min(FAULTS_SHOWN, faults.size()); i++) {
      out.printf(
          "  line %d: %s%n",
          faults.get(i).path("line").asInt(), faults.get(i).path("reason").asText());
    }
    var found = answer.path("faultsFound").asInt();
    if (found > faults.size() || found > FAULTS_SHOWN) {
      out.printf("  and %d more%n", found - Math.min(FAULTS_SHOWN, faults.size()));
    }
  }
}
