package org.sinur.cli.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sinur.infrastructure.Kafka;
import org.sinur.infrastructure.Keycloak;
import org.sinur.infrastructure.ManagedProcess;
import org.sinur.infrastructure.Ports;
import org.sinur.infrastructure.Postgres;

/** The servers of others that the suite stands on. */
final class Infrastructure extends Part {

  private static final Duration GRACE = Duration.ofSeconds(20);

  private final Runnable starting;
  private final Consumer<ManagedProcess> stopping;

  private Infrastructure(
      String name,
      List<Integer> ports,
      Path home,
      Runnable starting,
      Consumer<ManagedProcess> stopping) {
    super(name, ports, home);
    this.starting = starting;
    this.stopping = stopping;
  }

  static Part postgres(
      Supplier<Postgres> server,
      int port,
      Path home,
      Postgres.Durability durability,
      Consumer<Postgres> databases) {
    return new Infrastructure(
        "postgres",
        List.of(port),
        home,
        () -> {
          var postgres = server.get();
          postgres.start(durability);
          databases.accept(postgres);
        },
        process -> {
          server.get().stop();
          // its files are gone a moment before it is
          process.stop(GRACE);
        });
  }

  static Part kafka(Supplier<Kafka> server, int port, int controllerPort, Path home) {
    return new Infrastructure(
        "kafka",
        List.of(port, controllerPort),
        home,
        () -> server.get().start(),
        process -> process.stop(GRACE));
  }

  static Part keycloak(Supplier<Keycloak> server, int port, int managementPort, Path home) {
    return new Infrastructure(
        "keycloak",
        List.of(port, managementPort),
        home,
        () -> server.get().start(),
        process -> process.stop(GRACE));
  }

  @Override
  public boolean answers() {
    return Ports.taken(ports().getFirst());
  }

  @Override
  void start() {
    starting.run();
  }

  @Override
  void stop() {
    process().ifPresent(stopping);
  }
}
