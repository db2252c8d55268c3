package org.sinur.watchlist.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.sinur.watchlist.source.ListReading.Fault;

/** Files that were packed as one and must be there by name; whatever else is packed is refused. */
public sealed interface Unzipped {

  /** The files, by their names in small letters. */
  record Files(Map<String, byte[]> byName) implements Unzipped {}

  /** The pack cannot be used. */
  record Broken(Fault fault) implements Unzipped {}

  /** In bytes, of all files together: as much as a list that is sent plain may have. */
  int MOST = 64 << 20;

  /**
   * Unpacks a ZIP in memory. Its directory is not believed: what counts is what comes out.
   *
   * @param required files that must be there
   * @param optional files that may be there
   */
  static Unzipped read(byte[] zip, Set<String> required, Set<String> optional) {
    var files = new HashMap<String, byte[]>();
    var room = MOST;
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        if (!required.contains(name) && !optional.contains(name)) {
          return broken("the ZIP holds something else than the files of this list");
        }
        var out = new ByteArrayOutputStream();
        var buffer = new byte[1 << 16];
        for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          room -= n;
          if (room < 0) {
            return broken("the ZIP unpacks to more than %d MiB".formatted(MOST >> 20));
          }
          out.write(buffer, 0, n);
        }
        if (files.put(name, out.toByteArray()) != null) {
          return broken("the ZIP holds %s twice".formatted(name));
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      return broken("not a whole ZIP");
    }
    if (files.isEmpty()) {
      return broken("not a ZIP");
    }
    var missing = required.stream().filter(name -> !files.containsKey(name)).sorted().toList();
    return missing.isEmpty()
        ? new Files(Map.copyOf(files))
        : broken("the ZIP lacks " + String.join(", ", missing));
  }

  private static Broken broken(String reason) {
    return new Broken(new Fault(1, 1, reason));
  }
}
