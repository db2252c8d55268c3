package org.sinur.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;

/**
 * Starts servers for a test run on free ports, says in a file where they are, and ends them when
 * the run (another process) has ended, however it ended.
 */
public final class Attendant {

  /** The password of every database of a test run, which is thrown away with it. */
  public static final String PASSWORD = "test";

  private Attendant() {}

  /**
   * Starts servers and waits for the end of the run.
   *
   * @param arguments {@code servers} or {@code keycloak}; the checkout's top folder; the file to
   *     write; the process id to follow; for {@code keycloak} also the port of the PostgreSQL
   *     server
   */
  public static void main(String[] arguments) throws IOException {
    var root = Path.of(arguments[1]);
    var state = Path.of(arguments[2]);
    var owner = ProcessHandle.of(Long.parseLong(arguments[3]));
    var home = Files.createTempDirectory("sinur-test-");
    Files.setPosixFilePermissions(
        home, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
    try {
      var servers =
          arguments[0].equals("keycloak")
              ? keycloak(root, home, Integer.parseInt(arguments[4]))
              : postgresAndKafka(root, home);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(servers, state, home)));
      servers.describe(state);
      owner.ifPresent(run -> run.onExit().join());
      System.exit(0);
    } catch (RuntimeException e) {
      System.err.println(e.getMessage());
      // threads that wait for a server would keep this process, and with it the run, waiting
      System.exit(1);
    }
  }

  private record Servers(Map<String, String> facts, List<Runnable> stops) {

    /** Written elsewhere and moved, so that nobody reads half of it. */
    void describe(Path state) throws IOException {
      var properties = new Properties();
      properties.putAll(facts);
      properties.put("pid", Long.toString(ProcessHandle.current().pid()));
      var partial = state.resolveSibling(state.getFileName() + ".partial");
      try (var writer = Files.newBufferedWriter(partial)) {
        properties.store(writer, null);
      }
      Files.move(partial, state, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static Servers postgresAndKafka(Path root, Path home) {
    var software = new Software(root);
    var postgresPort = Ports.free();
    var kafkaPort = Ports.free();
    var postgres = new Postgres(software.postgres(), home, postgresPort, PASSWORD);
    var kafka = new Kafka(software.kafka(), home, kafkaPort, Ports.free());
    var broker = CompletableFuture.supplyAsync(kafka::start);
    postgres.start(Postgres.Durability.THROWN_AWAY);
    var running = broker.join();
    return new Servers(
        Map.of("postgres.port", Integer.toString(postgresPort), "kafka", "127.0.0.1:" + kafkaPort),
        List.of(() -> running.stop(Duration.ofSeconds(5)), postgres::stop));
  }

  private static Servers keycloak(Path root, Path home, int postgresPort) {
    var postgres = new Postgres(new Software(root).postgres(), home, postgresPort, PASSWORD);
    postgres.recreateDatabase("keycloak", PASSWORD);
    var port = Ports.free();
    var keycloak =
        new Keycloak(
            new Software(root).keycloak(),
            home,
            new Keycloak.Settings(
                port,
                Ports.free(),
                "jdbc:postgresql://127.0.0.1:%d/keycloak".formatted(postgresPort),
                "keycloak",
                PASSWORD,
                root.resolve("keycloak/sinur-realm.json"),
                List.of(root.resolve("keycloak/demo-overlay.json")),
                realmSettings()));
    var running = keycloak.start();
    return new Servers(
        Map.of("realm", Keycloak.realm(port)), List.of(() -> running.stop(Duration.ofSeconds(5))));
  }

  /** The realm's own, and the secret of each of the demo's clients. */
  private static Map<String, String> realmSettings() {
    var settings = new HashMap<String, String>();
    settings.put("SINUR_PUBLIC_URL", "http://localhost:8081");
    settings.put("SINUR_GATEWAY_SECRET", PASSWORD);
    settings.put("SINUR_OVERSIGHT_SECRET", PASSWORD);
    for (var client :
        List.of(
            "IMPORTER",
            "APPROVER",
            "BOOTH",
            "SECOND_LINE",
            "SUPERVISOR",
            "PROTECTION",
            "OVERSIGHT",
            "AUDITOR",
            "BOOTHS",
            "ANALYST")) {
      settings.put("SINUR_DEMO_%s_SECRET".formatted(client), PASSWORD);
    }
    return settings;
  }

  private static void end(Servers servers, Path state, Path home) {
    try {
      Files.deleteIfExists(state);
      servers.stops().forEach(Runnable::run);
      try (var files = Files.walk(home)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    } catch (IOException | RuntimeException e) {
      System.err.println(e.getMessage());
    }
  }
}
