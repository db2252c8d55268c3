package org.sinur.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A process that may outlive the one that started it and can be found again. It is known by its id
 * and the moment it was started, because ids are used again.
 *
 * @param name what it is, such as {@code watchlist}
 * @param handle the process
 */
public record ManagedProcess(String name, ProcessHandle handle) {

  /**
   * Starts a process that does not take part in its terminal's Ctrl-C.
   *
   * @param name what it is
   * @param run where its id is kept, in {@code NAME.pid}
   * @param log where its output goes; added to, never cut, so that a first failure stays readable
   * @param environment variables beside those inherited
   * @param command the program and its arguments
   */
  public static ManagedProcess start(
      String name, Path run, Path log, Map<String, String> environment, List<String> command) {
    var shielded = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", name));
    shielded.addAll(command);
    var builder =
        new ProcessBuilder(shielded)
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    try {
      Files.createDirectories(run);
      Files.createDirectories(log.toAbsolutePath().getParent());
      var process = new ManagedProcess(name, builder.start().toHandle());
      process.remember(run);
      return process;
    } catch (IOException e) {
      throw new InfrastructureException(
          "%s cannot be started: %s".formatted(name, e.getMessage()), e);
    }
  }

  /** Keeps a process that somebody else started under this name. */
  static ManagedProcess adopt(String name, Path run, long pid) {
    var process =
        new ManagedProcess(
            name,
            ProcessHandle.of(pid)
                .orElseThrow(() -> new InfrastructureException(name + " ended at once")));
    try {
      Files.createDirectories(run);
      process.remember(run);
    } catch (IOException e) {
      throw new InfrastructureException(
          "%s cannot be noted: %s".formatted(name, e.getMessage()), e);
    }
    return process;
  }

  /** The process of this name, if it was started here and still runs. */
  public static Optional<ManagedProcess> find(String name, Path run) {
    try {
      var note = Files.readString(run.resolve(name + ".pid")).strip().split(" ", 2);
      return ProcessHandle.of(Long.parseLong(note[0]))
          .filter(ProcessHandle::isAlive)
          .filter(h -> startOf(h).equals(note[1]))
          .map(h -> new ManagedProcess(name, h));
    } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /** Whether it still runs. */
  public boolean alive() {
    return handle.isAlive();
  }

  /** When it was started. */
  public Instant startedAt() {
    return handle.info().startInstant().orElse(Instant.EPOCH);
  }

  /** Ends it and everything it started: asks first, and after this long insists. */
  public void stop(Duration grace) {
    // a wrapper script passes nothing on when it is killed, so its children are ended as well
    var family = Stream.concat(Stream.of(handle), handle.descendants()).toList();
    handle.destroy();
    if (!ended(family, grace)) {
      family.forEach(ProcessHandle::destroyForcibly);
      ended(family, Duration.ofSeconds(5));
    }
  }

  private static boolean ended(List<ProcessHandle> family, Duration grace) {
    var all =
        CompletableFuture.allOf(
            family.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
    try {
      all.get(grace.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void remember(Path run) throws IOException {
    Files.writeString(run.resolve(name + ".pid"), handle.pid() + " " + startOf(handle) + "\n");
  }

  private static String startOf(ProcessHandle handle) {
    return handle.info().startInstant().map(i -> Long.toString(i.toEpochMilli())).orElse("?");
  }
}
