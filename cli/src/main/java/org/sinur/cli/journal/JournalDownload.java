package org.sinur.cli.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.gateway.Gateway;
import org.sinur.transparency.Tile;

/**
 * Downloads the log and all journals, as an auditor.
 *
 * @param records how many records of the log
 * @param entries how many entries of each service's journal
 */
public record JournalDownload(long records, Map<String, Long> entries) {

  private static final String LOG = "/api/oversight/log";
  private static final int PAGE = 5000;

  /**
   * Downloads all into a folder, which is made if it is not there.
   *
   * @throws CommandFailure if the folder cannot be written to, or something is refused
   */
  public static JournalDownload into(Path folder, Gateway gateway) {
    var export = new JournalExport(folder);
    export.make();
    try {
      Files.writeString(export.key(), gateway.get(LOG + "/key").orFail().body().asText());
      // The log before the journals: what is in the log is in a journal by then.
      var size = checkpoints(gateway, export);
      log(gateway, export, size);
      var entries = new LinkedHashMap<String, Long>();
      for (var service : JournalService.values()) {
        entries.put(service.label(), journal(gateway, export, service.label()));
      }
      return new JournalDownload(size, entries);
    } catch (IOException e) {
      throw new CommandFailure("%s cannot be written: %s".formatted(folder, e.getMessage()), e);
    }
  }

  /** Writes all checkpoints; returns the size of the last. */
  private static long checkpoints(Gateway gateway, JournalExport export) throws IOException {
    long size = 0;
    try (var file = Files.newBufferedWriter(export.checkpoints())) {
      JsonNode page;
      do {
        page =
            gateway
                .get("%s/checkpoints?after=%d&limit=%d".formatted(LOG, size, PAGE))
                .orFail()
                .body();
        for (var checkpoint : page) {
          writeLine(file, checkpoint.toString());
          size = checkpoint.path("size").asLong();
        }
      } while (page.size() == PAGE);
    }
    return size;
  }

  private static void log(Gateway gateway, JournalExport export, long size) throws IOException {
    try (var file = Files.newBufferedWriter(export.log())) {
      for (long index = 0; index * Tile.FULL < size; index++) {
        var width = (int) Math.min(Tile.FULL, size - index * Tile.FULL);
        var path = new Tile(0, index, width).path().replace("tile/0/", "tile/entries/");
        var bundle = ByteBuffer.wrap(gateway.get(LOG + "/" + path).orFail().body().binaryValue());
        while (bundle.hasRemaining()) {
          var bytes = new byte[Short.toUnsignedInt(bundle.getShort())];
          bundle.get(bytes);
          writeLine(file, new String(bytes, StandardCharsets.UTF_8));
        }
      }
    }
  }

  /** Writes the journal of a service; returns how many entries it has. */
  private static long journal(Gateway gateway, JournalExport export, String service)
      throws IOException {
    long entries = 0;
    try (var file = Files.newBufferedWriter(export.journal(service))) {
      var after = "";
      long found;
      do {
        var page =
            gateway
                .get("/api/%s/journal?limit=%d%s".formatted(service, PAGE, after))
                .orFail()
                .body()
                .asText();
        file.write(page);
        found = page.lines().count();
        entries += found;
        after = page.lines().reduce((_, last) -> last).map(JournalDownload::after).orElse("");
      } while (found == PAGE);
    }
    return entries;
  }

  private static String after(String line) {
    return "&after=" + EntryLine.of(line).map(EntryLine::id).map(String::valueOf).orElse("");
  }

  private static void writeLine(BufferedWriter file, String line) throws IOException {
    file.write(line);
    file.write('\n');
  }
}
