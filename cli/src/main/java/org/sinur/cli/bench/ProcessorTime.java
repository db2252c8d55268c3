package org.sinur.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a machine's processors have spent their time since it started (proc_stat(5)), in ticks.
 *
 * @param all all of it
 * @param taken what the host of a virtual machine gave to others while this one wanted to run
 */
record ProcessorTime(long all, long taken) {

  private static final Path STAT = Path.of("/proc/stat");
  private static final int TAKEN = 7;

  /** Until now; empty where the machine does not tell. */
  static Optional<ProcessorTime> now() {
    try {
      return Files.exists(STAT) ? Optional.of(read(Files.readAllLines(STAT))) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Reads the first line, which is the sum of all processors. */
  static ProcessorTime read(List<String> stat) {
    // guest time, after the eighth figure, is part of user time already
    var ticks =
        Arrays.stream(stat.getFirst().split("\\s+", -1))
            .skip(1)
            .limit(TAKEN + 1)
            .mapToLong(Long::parseLong)
            .toArray();
    return new ProcessorTime(Arrays.stream(ticks).sum(), ticks[TAKEN]);
  }

  /** The share taken since another reading, in [0,1]. */
  double takenSince(ProcessorTime earlier) {
    return (double) (taken - earlier.taken) / Math.max(1, all - earlier.all);
  }
}
