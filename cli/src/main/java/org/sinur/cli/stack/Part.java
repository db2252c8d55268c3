package org.sinur.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.sinur.cli.CommandFailure;
import org.sinur.infrastructure.ManagedProcess;

/** One process of the suite. */
public abstract class Part {

  private final String name;
  private final List<Integer> ports;
  private final Path home;

  Part(String name, List<Integer> ports, Path home) {
    this.name = name;
    this.ports = List.copyOf(ports);
    this.home = home;
  }

  /** What it is called in commands and files. */
  public final String name() {
    return name;
  }

  /** The ports it listens on; the first is the one others use. */
  public final List<Integer> ports() {
    return ports;
  }

  /** Its process, if it was started from this checkout and still runs. */
  public final Optional<ManagedProcess> process() {
    return ManagedProcess.find(name, home.resolve("run"));
  }

  /** Where it writes what it does. */
  public final Path log() {
    return home.resolve("logs").resolve(name + ".log");
  }

  /** How long its last start took, if that is known. */
  public final Optional<Duration> startTime() {
    try {
      return Optional.of(Duration.parse(Files.readString(startTimeFile()).strip()));
    } catch (IOException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  final void keepStartTime(Duration took) {
    try {
      Files.writeString(startTimeFile(), took.toString());
    } catch (IOException e) {
      throw new CommandFailure("%s cannot be written.".formatted(startTimeFile()), e);
    }
  }

  private Path startTimeFile() {
    return home.resolve("run").resolve(name + ".start-time");
  }

  final Path home() {
    return home;
  }

  /** Whether it answers now. */
  public abstract boolean answers();

  /** Starts it and waits until it answers. */
  abstract void start();

  /** Ends it, if it runs. */
  abstract void stop();
}
