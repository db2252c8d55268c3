package org.sinur.infrastructure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A Keycloak server with the realm {@code sinur} imported, its data in PostgreSQL. */
public final class Keycloak {

  private static final Duration PATIENCE = Duration.ofMinutes(8);

  private final Path software;
  private final Path home;
  private final Settings settings;

  /**
   * What a server needs to know.
   *
   * @param port the port people and services use
   * @param managementPort the port for health and metrics
   * @param database the JDBC address of its database
   * @param databaseUser the owner of that database
   * @param databasePassword the owner's password
   * @param realm the realm, imported the first time and whenever it says something else
   * @param overlays what is added to the realm: users and clients of a demo
   * @param placeholders values for the {@code ${…}} in those files: addresses, client secrets
   */
  public record Settings(
      int port,
      int managementPort,
      String database,
      String databaseUser,
      String databasePassword,
      Path realm,
      List<Path> overlays,
      Map<String, String> placeholders) {}

  /**
   * A server.
   *
   * @param software where Keycloak lies
   * @param home the folder for process ids and logs
   * @param settings what it needs to know
   */
  public Keycloak(Path software, Path home, Settings settings) {
    this.software = software;
    this.home = home;
    this.settings = settings;
  }

  /** The address of the realm, which is also the issuer of its tokens. */
  public static String realm(int port) {
    return "http://localhost:%d/realms/sinur".formatted(port);
  }

  /** Starts the server and waits until the realm answers. */
  public ManagedProcess start() {
    var log = home.resolve("logs/keycloak.log");
    var imported = home.resolve("data/realm-imported.json");
    String realm;
    try {
      Files.createDirectories(log.getParent());
      Files.createDirectories(imported.getParent());
      build(log);
      realm = RealmFile.merge(settings.realm(), settings.overlays());
      var file =
          Files.createDirectories(software.resolve("data/import")).resolve("sinur-realm.json");
      Files.writeString(file, realm);
      if (Files.exists(imported) && !Files.readString(imported).equals(realm)) {
        replaceRealm(file, log);
      }
    } catch (IOException e) {
      throw new InfrastructureException("Keycloak cannot be prepared: " + e.getMessage(), e);
    }
    var process =
        ManagedProcess.start(
            "keycloak",
            home.resolve("run"),
            log,
            environment(),
            command(
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.port(),
                "--hostname=http://localhost:" + settings.port(),
                "--http-management-port=" + settings.managementPort(),
                "--cache=local"));
    awaitRealm(process, log);
    try {
      Files.writeString(imported, realm);
    } catch (IOException e) {
      throw new InfrastructureException(imported + " cannot be written: " + e.getMessage(), e);
    }
    return process;
  }

  private void awaitRealm(ManagedProcess process, Path log) {
    // the port opens before the realm is there, so the realm is what is asked for
    try (var client = HttpClient.newHttpClient()) {
      var ask =
          HttpRequest.newBuilder(URI.create(realm(settings.port())))
              .timeout(Duration.ofSeconds(5))
              .build();
      var ready = Ports.await(PATIENCE, () -> !process.alive() || answers(client, ask));
      if (!ready || !process.alive()) {
        process.stop(Duration.ZERO);
        throw new InfrastructureException("Keycloak does not start; see " + log);
      }
    }
  }

  private static boolean answers(HttpClient client, HttpRequest ask) {
    try {
      return client.send(ask, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Prepares the server for its database once; a fresh unpacking makes the mark stale. */
  private void build(Path log) throws IOException {
    var application = software.resolve("lib/quarkus/quarkus-application.dat");
    var mark = software.resolve("lib/quarkus/.built-for-sinur");
    if (Files.exists(mark) && Files.readString(mark).equals(stamp(application))) {
      return;
    }
    run(log, "build", "--db=postgres", "--health-enabled=true", "--metrics-enabled=true");
    Files.writeString(mark, stamp(application));
  }

  /** A start imports a realm only where there is none, so a changed one is imported before. */
  private void replaceRealm(Path file, Path log) throws IOException {
    run(log, "import", "--optimized", "--file=" + file, "--override=true");
  }

  private void run(Path log, String... arguments) throws IOException {
    var builder =
        new ProcessBuilder(command(arguments))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment());
    try {
      if (builder.start().waitFor() != 0) {
        throw new InfrastructureException(
            "Keycloak's %s failed; see %s".formatted(arguments[0], log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InfrastructureException("Interrupted while waiting for Keycloak", e);
    }
  }

  private static String stamp(Path file) throws IOException {
    return Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
  }

  private List<String> command(String... arguments) {
    var command = new ArrayList<>(List.of("/bin/bash", software.resolve("bin/kc.sh").toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** The environment, which other users of this machine cannot read, as they can arguments. */
  private Map<String, String> environment() {
    var environment = new HashMap<>(settings.placeholders());
    environment.put("JAVA_HOME", JavaRuntime.home().toString());
    environment.put("KC_DB_URL", settings.database());
    environment.put("KC_DB_USERNAME", settings.databaseUser());
    environment.put("KC_DB_PASSWORD", settings.databasePassword());
    environment.put(
        "JAVA_OPTS",
        "-Xms64m -Xmx384m -XX:MaxMetaspaceSize=256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8"
            + " -XX:+AutoCreateSharedArchive -Xlog:cds=off,aot=off,cds+dynamic=off"
            + " -XX:SharedArchiveFile="
            + software.resolve("keycloak.jsa"));
    return environment;
  }
}
