package org.sinur.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The memory of a process. */
public final class Memory {

  private static final String PROPORTIONAL = "Pss:";

  private Memory() {}

  /**
   * What a process and those it started hold in memory, in KiB, where the system tells. Pages that
   * several processes share are counted once (proportional set size, see proc(5)).
   */
  public static Optional<Long> resident(ProcessHandle process) {
    var all = Stream.concat(Stream.of(process), process.descendants()).mapToLong(Memory::own).sum();
    return all == 0 ? Optional.empty() : Optional.of(all);
  }

  private static long own(ProcessHandle process) {
    try (var lines = Files.lines(Path.of("/proc/%d/smaps_rollup".formatted(process.pid())))) {
      return lines
          .filter(line -> line.startsWith(PROPORTIONAL))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .sum();
    } catch (IOException e) {
      return 0;
    }
  }
}
