package org.sinur.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sinur.cli.CommandFailure;
import org.sinur.infrastructure.JavaRuntime;
import org.sinur.infrastructure.ManagedProcess;

/** A service of the suite, or its gateway: a Quarkus application that says when it is ready. */
final class Application extends Part {

  private static final Duration GRACE = Duration.ofSeconds(45);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

  private final Path folder;
  private final int heap;
  private final boolean optimised;
  private final Map<String, String> settings;
  private final Stack.Lifetime lifetime;
  private final Duration patience;

  /**
   * An application.
   *
   * @param name what it is called
   * @param folder its module, where it was built
   * @param port where it serves
   * @param managementPort where it tells of its health
   * @param heap the most memory its objects may take, in MiB
   * @param optimised whether the optimising compiler works on it
   * @param settings its environment
   * @param lifetime whether it is worth preparing the next start at the end of this one
   */
  Application(
      String name,
      Path folder,
      int port,
      int managementPort,
      int heap,
      boolean optimised,
      Map<String, String> settings,
      Path home,
      Stack.Lifetime lifetime,
      Duration patience) {
    super(name, List.of(port, managementPort), home);
    this.folder = folder;
    this.heap = heap;
    this.optimised = optimised;
    this.settings = Map.copyOf(settings);
    this.lifetime = lifetime;
    this.patience = patience;
  }

  @Override
  public boolean answers() {
    try {
      var ask =
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:%d/q/health/ready".formatted(ports().get(1))))
              .timeout(Duration.ofSeconds(2))
              .build();
      return HTTP.send(ask, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  void start() {
    var program = program();
    var logged = Logs.size(log());
    var process =
        ManagedProcess.start(name(), home().resolve("run"), log(), environment(), command(program));
    var end = System.nanoTime() + patience.toNanos();
    while (!answers()) {
      if (!process.alive()) {
        throw new CommandFailure(
            "%s ended while it was starting: %s".formatted(name(), Logs.trouble(log(), logged)));
      }
      if (System.nanoTime() - end >= 0) {
        process.stop(GRACE);
        throw new CommandFailure(
            "%s does not answer after %d seconds; see %s"
                .formatted(name(), patience.toSeconds(), log()));
      }
      Pause.briefly();
    }
  }

  private Path program() {
    try (var files =
        Files.newDirectoryStream(folder.resolve("target/application"), "*-runner.jar")) {
      for (var file : files) {
        return file;
      }
    } catch (IOException e) {
      // the same as an empty folder
    }
    throw new CommandFailure(name() + " has not been built: run ./sinur build first.");
  }

  @Override
  void stop() {
    process().ifPresent(process -> process.stop(GRACE));
  }

  /**
   * C1 only for most: on a small machine a quick start is worth more than the last of the speed.
   */
  private List<String> command(Path program) {
    var command =
        new ArrayList<>(
            List.of(
                JavaRuntime.current(),
                "-Xms32m",
                "-Xmx" + heap + "m",
                "-Xmn" + heap / 4 + "m",
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                "-Xlog:all=error:stderr"));
    if (!optimised) {
      command.add("-XX:TieredStopAtLevel=1");
    }
    if (lifetime == Stack.Lifetime.KEPT) {
      command.add("-XX:+AutoCreateSharedArchive");
      command.add("-XX:SharedArchiveFile=" + classArchive(program));
    }
    command.addAll(List.of("-jar", program.toString()));
    return command;
  }

  /**
   * The classes as the last run prepared them. The JVM makes an archive that is missing when it
   * ends, but leaves one that belongs to an earlier build as it is and unused.
   */
  private Path classArchive(Path program) {
    var archive = home().resolve("data").resolve(name() + ".jsa");
    try (var jars = Files.walk(program.getParent())) {
      var made = Files.exists(archive) ? Files.getLastModifiedTime(archive) : null;
      if (made != null && jars.anyMatch(jar -> isNewer(jar, made))) {
        Files.delete(archive);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new CommandFailure("%s cannot be renewed: %s".formatted(archive, e.getMessage()), e);
    }
    return archive;
  }

  private static boolean isNewer(Path jar, FileTime made) {
    try {
      return Files.getLastModifiedTime(jar).compareTo(made) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything listens on this machine only, so that nothing is reached around the gateway. */
  private Map<String, String> environment() {
    var environment = new HashMap<>(settings);
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports().getFirst()));
    environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports().get(1)));
    return environment;
  }
}
