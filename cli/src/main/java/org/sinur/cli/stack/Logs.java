package org.sinur.cli.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What parts have written. */
final class Logs {

  private static final Pattern TROUBLE =
      Pattern.compile("\\b(ERROR|FATAL|Exception|Error|No space left)\\b");

  private Logs() {}

  static long size(Path log) {
    try {
      return Files.exists(log) ? Files.size(log) : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  /** The line that says best what went wrong in what was written after a position. */
  static String trouble(Path log, long from) {
    var lines = after(log, from);
    return lines.stream()
        .filter(line -> TROUBLE.matcher(line).find())
        .findFirst()
        .or(() -> lines.reversed().stream().filter(line -> !line.isBlank()).findFirst())
        .map(line -> "%s (in %s)".formatted(line.strip(), log))
        .orElse("it wrote nothing; see " + log);
  }

  /** The last lines. */
  static List<String> last(Path log, int lines) {
    var written = after(log, Math.max(0, size(log) - 512L * lines));
    return written.subList(Math.max(0, written.size() - lines), written.size());
  }

  static List<String> after(Path log, long from) {
    try (var file = new RandomAccessFile(log.toFile(), "r")) {
      file.seek(Math.min(from, file.length()));
      var bytes = new byte[(int) Math.min(1 << 20, file.length() - file.getFilePointer())];
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
