package org.sinur.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.gateway.ClientCredential;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.infrastructure.Kafka;
import org.sinur.infrastructure.Keycloak;
import org.sinur.infrastructure.Ports;
import org.sinur.infrastructure.Postgres;
import org.sinur.infrastructure.Software;

/**
 * The suite as processes on this machine. PostgreSQL first; then all others at once, since each of
 * them waits for what it needs. What runs already is left as it is.
 */
public final class Stack {

  /** How long a suite is meant to last. */
  public enum Lifetime {
    /** Data outlive the power; starts get faster. */
    KEPT(Postgres.Durability.KEPT),
    /** For a test run. */
    THROWN_AWAY(Postgres.Durability.THROWN_AWAY);

    private final Postgres.Durability durability;

    Lifetime(Postgres.Durability durability) {
      this.durability = durability;
    }
  }

  private static final long LEAST_SPACE = 1L << 30;

  private final Path root;
  private final Path home;
  private final Addresses addresses;
  private final Lifetime lifetime;
  private final Secrets secrets;
  private final Part postgres;
  private final List<Part> others;

  /**
   * A suite.
   *
   * @param root the checkout, where everything was built
   * @param home the folder for data, logs, secrets and process ids
   * @param addresses the ports
   * @param lifetime how long it is meant to last
   * @param patience how long a part may take to start
   */
  public Stack(Path root, Path home, Addresses addresses, Lifetime lifetime, Duration patience) {
    this.root = root;
    this.home = home;
    this.lifetime = lifetime;
    this.addresses = addresses;
    this.secrets = new Secrets(home);
    var software = new Software(root);
    this.postgres = postgres(software);
    this.others = new ArrayList<>();
    others.add(kafka(software));
    others.add(keycloak(root, software));
    for (var service : Service.values()) {
      others.add(service(root, service, patience));
    }
    others.add(gateway(root, patience));
  }

  /** Where people and programs reach it. */
  public String url() {
    return addresses.url();
  }

  /** The address of the realm that people sign in at. */
  public String realm() {
    return Keycloak.realm(addresses.keycloak());
  }

  /** Kafka's bootstrap address. */
  public String kafka() {
    return "127.0.0.1:" + addresses.kafka();
  }

  /** Whether nobody listens where a suite with these addresses would. */
  public static boolean isFree(Addresses addresses) {
    return addresses.all().stream().noneMatch(Ports::taken);
  }

  /** Its secrets, for programs on this machine that sign in by themselves. */
  public Secrets secrets() {
    return secrets;
  }

  /** What a client of the demo signs in with. */
  public ClientCredential credential(DemoClient client) {
    return new ClientCredential(realm(), client.id(), secrets.get(client.id()));
  }

  /** Where the databases listen, on this machine. */
  public int databasePort() {
    return addresses.postgres();
  }

  /** A superuser's connection to a service's database, for measuring what is in it. */
  public Connection database(String service) {
    try {
      return server(new Software(root)).connect(service);
    } catch (SQLException e) {
      throw new CommandFailure("The database %s refuses.".formatted(service), e);
    }
  }

  /** Every part, in the order in which they start. */
  public List<Part> parts() {
    return Stream.concat(Stream.of(postgres), others.stream()).toList();
  }

  /** Ends the command unless every part runs. */
  public void mustRun() {
    var stopped = parts().stream().filter(p -> p.process().isEmpty()).map(Part::name).toList();
    if (!stopped.isEmpty()) {
      throw new CommandFailure(
          "The suite must run (./sinur up); not running: %s."
              .formatted(String.join(", ", stopped)));
    }
  }

  /** The part of this name. */
  public Part part(String name) {
    return parts().stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new CommandFailure(
                    "There is no part called %s; there are %s."
                        .formatted(
                            name, String.join(", ", parts().stream().map(Part::name).toList()))));
  }

  /**
   * Starts what does not run and waits until all of it answers.
   *
   * @return what was started
   * @throws CommandFailure when a part does not start; what this call had started is stopped again
   */
  public List<Part> start(Progress progress) {
    var missing = parts().stream().filter(p -> p.process().isEmpty()).toList();
    parts().stream().filter(p -> !missing.contains(p)).forEach(progress::running);
    missing.forEach(Stack::checkPorts);
    checkSpace();
    try {
      if (missing.contains(postgres)) {
        start(postgres, progress);
      }
      atOnce(missing.stream().filter(p -> !p.equals(postgres)).toList(), p -> start(p, progress));
      return missing;
    } catch (RuntimeException e) {
      stop(missing, Progress.SILENT);
      throw e;
    }
  }

  /** Starts one part that does not run. */
  public void start(Part part) {
    start(part, Progress.SILENT);
  }

  /** Stops one part. */
  public void stop(Part part) {
    part.stop();
  }

  /** Stops all that runs. */
  public List<Part> stop(Progress progress) {
    return stop(parts(), progress);
  }

  /**
   * Stops those of these parts that run: those that use others before those that are used.
   *
   * @return what was stopped
   */
  public List<Part> stop(List<Part> parts, Progress progress) {
    var running = parts.stream().filter(p -> p.process().isPresent()).toList();
    var applications = running.stream().filter(Application.class::isInstance).toList();
    var servers =
        running.stream().filter(p -> !p.equals(postgres) && !applications.contains(p)).toList();
    atOnce(applications, p -> stop(p, progress));
    atOnce(servers, p -> stop(p, progress));
    atOnce(running.stream().filter(p -> p.equals(postgres)).toList(), p -> stop(p, progress));
    return running;
  }

  private static void start(Part part, Progress progress) {
    var begun = System.nanoTime();
    progress.starting(part);
    part.start();
    var took = Duration.ofNanos(System.nanoTime() - begun);
    part.keepStartTime(took);
    progress.ready(part, took);
  }

  private static void stop(Part part, Progress progress) {
    var begun = System.nanoTime();
    part.stop();
    progress.stopped(part, Duration.ofNanos(System.nanoTime() - begun));
  }

  private interface Work {
    void on(Part part);
  }

  private static void atOnce(List<Part> parts, Work work) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          parts.stream()
              .map(part -> CompletableFuture.runAsync(() -> work.on(part), threads))
              .toList();
      all.forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static void checkPorts(Part part) {
    for (var port : part.ports()) {
      if (Ports.taken(port)) {
        throw new CommandFailure(
            "Port %d, which %s needs, is in use by another program. Stop that program, or move all ports: SINUR_PORT_OFFSET=1000 ./sinur …"
                .formatted(port, part.name()));
      }
    }
  }

  private void checkSpace() {
    try {
      Files.createDirectories(home);
      var space = Files.getFileStore(home).getUsableSpace();
      if (space < LEAST_SPACE) {
        throw new CommandFailure(
            "Only %d MB are left on the disk of %s; the suite needs %d MB."
                .formatted(space >> 20, home, LEAST_SPACE >> 20));
      }
    } catch (IOException e) {
      throw new CommandFailure("%s cannot be used: %s".formatted(home, e.getMessage()), e);
    }
  }

  private Part postgres(Software software) {
    return Infrastructure.postgres(
        () -> server(software), addresses.postgres(), home, lifetime.durability, this::databases);
  }

  private Postgres server(Software software) {
    return new Postgres(software.postgres(), home, addresses.postgres(), secrets.get("postgres"));
  }

  private void databases(Postgres server) {
    for (var service : Service.values()) {
      server.ensureDatabase(service.label(), secrets.get(service.label()));
    }
    server.ensureDatabase("keycloak", secrets.get("keycloak"));
  }

  private Part kafka(Software software) {
    return Infrastructure.kafka(
        () -> new Kafka(software.kafka(), home, addresses.kafka(), addresses.kafkaController()),
        addresses.kafka(),
        addresses.kafkaController(),
        home);
  }

  private Part keycloak(Path root, Software software) {
    return Infrastructure.keycloak(
        () ->
            new Keycloak(
                software.keycloak(),
                home,
                new Keycloak.Settings(
                    addresses.keycloak(),
                    addresses.keycloakManagement(),
                    "jdbc:postgresql://127.0.0.1:%d/keycloak".formatted(addresses.postgres()),
                    "keycloak",
                    secrets.get("keycloak"),
                    root.resolve("keycloak/sinur-realm.json"),
                    List.of(root.resolve("keycloak/demo-overlay.json")),
                    realmSettings())),
        addresses.keycloak(),
        addresses.keycloakManagement(),
        home);
  }

  /** The realm's own, and the secret of each of the demo's clients. */
  private Map<String, String> realmSettings() {
    var settings = new HashMap<String, String>();
    settings.put("SINUR_PUBLIC_URL", url());
    settings.put("SINUR_GATEWAY_SECRET", secrets.get("gateway"));
    settings.put("SINUR_OVERSIGHT_SECRET", secrets.get("realm-oversight"));
    for (var client : DemoClient.values()) {
      settings.put(
          "SINUR_%s_SECRET".formatted(client.id().toUpperCase(Locale.ROOT).replace('-', '_')),
          secrets.get(client.id()));
    }
    return settings;
  }

  private Part service(Path root, Service service, Duration patience) {
    var settings = new HashMap<>(service.settings());
    if (service == Service.CROSSING_POINT) {
      settings.put("SINUR_TRACE_KEY", secrets.get("trace-key"));
    }
    if (service == Service.OVERSIGHT) {
      var keys = secrets.signingKeys("log");
      settings.put("SINUR_LOG_ORIGIN", "demo.sinur.example/journal");
      settings.put("SINUR_LOG_PRIVATE_KEY", keys.privateKey());
      settings.put("SINUR_LOG_PUBLIC_KEY", keys.publicKey());
      settings.put("SINUR_REALM_CLIENT_SECRET", secrets.get("realm-oversight"));
      settings.put("SINUR_LOG_COPIES", home.resolve("data/checkpoints").toString());
    }
    settings.put("SINUR_REALM_URL", realm());
    settings.put("SINUR_KAFKA", kafka());
    settings.put("SINUR_DATABASE_HOST", "127.0.0.1");
    settings.put("SINUR_DATABASE_PORT", Integer.toString(addresses.postgres()));
    settings.put("SINUR_DATABASE_NAME", service.label());
    settings.put("SINUR_DATABASE_USER", service.label());
    settings.put("SINUR_DATABASE_PASSWORD", secrets.get(service.label()));
    return new Application(
        service.label(),
        root.resolve("services").resolve(service.label()),
        addresses.service(service),
        addresses.serviceManagement(service),
        service.heap(),
        service.optimised(),
        settings,
        home,
        lifetime,
        patience);
  }

  private Part gateway(Path root, Duration patience) {
    var settings = new HashMap<String, String>();
    settings.put("SINUR_REALM_URL", realm());
    settings.put("SINUR_PUBLIC_URL", url());
    settings.put("SINUR_GATEWAY_SECRET", secrets.get("gateway"));
    settings.put("SINUR_SESSION_SECRET", secrets.get("session"));
    for (var service : Service.values()) {
      settings.put(
          "SINUR_UPSTREAM_" + service.label().toUpperCase(Locale.ROOT).replace('-', '_'),
          "http://127.0.0.1:" + addresses.service(service));
    }
    return new Application(
        "gateway",
        root.resolve("gateway/server"),
        addresses.gateway(),
        addresses.gatewayManagement(),
        256,
        false,
        settings,
        home,
        lifetime,
        patience);
  }
}
