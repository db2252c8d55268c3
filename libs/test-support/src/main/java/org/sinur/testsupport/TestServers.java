package org.sinur.testsupport;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/**
 * Real PostgreSQL and Kafka, and a real Keycloak for those who ask, started once for all modules of
 * a Maven run and ended with it.
 *
 * @param postgresPort where PostgreSQL listens; user and password as {@link #PASSWORD} says
 * @param kafka Kafka's bootstrap address
 */
public record TestServers(int postgresPort, String kafka) {

  /** The password of the superuser {@code postgres}. */
  public static final String PASSWORD = "test";

  /** The servers of this run, started if this is the first to ask. */
  public static TestServers running() {
    var state = ensure("servers");
    return new TestServers(
        Integer.parseInt(state.getProperty("postgres.port")), state.getProperty("kafka"));
  }

  /** The address of the realm of this run's Keycloak, started if this is the first to ask. */
  public static String realm() {
    return ensure("keycloak", Integer.toString(running().postgresPort())).getProperty("realm");
  }

  /** An empty database of this name. */
  public void recreateDatabase(String name) {
    execute("postgres", "drop database if exists \"%s\" with (force)".formatted(name));
    execute("postgres", "create database \"%s\"".formatted(name));
  }

  /** Forgets all that was told on any topic. */
  public void deleteTopics() {
    try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka))) {
      var topics = admin.listTopics().names().get();
      admin.deleteTopics(topics).all().get();
      while (!Collections.disjoint(admin.listTopics().names().get(), topics)) {
        Thread.onSpinWait();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Runs a statement in a database. */
  public void execute(String database, String sql) {
    try (var connection = DriverManager.getConnection(jdbc(database), "postgres", PASSWORD);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a query of one column and one row answers, as text. */
  public String ask(String database, String sql) {
    try (var connection = DriverManager.getConnection(jdbc(database), "postgres", PASSWORD);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "";
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The JDBC address of a database. */
  public String jdbc(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgresPort, database);
  }

  /** The reactive driver's address of a database. */
  public String reactive(String database) {
    return "vertx-reactive:postgresql://127.0.0.1:%d/%s".formatted(postgresPort, database);
  }

  /** The checkout's top folder. */
  public static Path root() {
    return Path.of(System.getProperty("sinur.root"));
  }

  private static Properties ensure(String servers, String... more) {
    var owner = owner();
    var folder = Path.of(System.getProperty("java.io.tmpdir"), "sinur-test-run-" + owner.pid());
    try {
      Files.createDirectories(folder);
      try (var channel =
              FileChannel.open(
                  folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var _ = channel.lock()) {
        var state = folder.resolve(servers + ".properties");
        if (!Files.exists(state)) {
          start(servers, state, owner, List.of(more));
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(state)) {
          properties.load(reader);
        }
        return properties;
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void start(String servers, Path state, ProcessHandle owner, List<String> more)
      throws IOException, InterruptedException {
    var infrastructure = root().resolve("libs/local-infrastructure/target");
    var log = state.resolveSibling(servers + ".log");
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                infrastructure.resolve("classes") + ":" + infrastructure + "/packages/lib/*",
                "org.sinur.infrastructure.Attendant",
                servers,
                root().toString(),
                state.toString(),
                Long.toString(owner.pid())));
    command.addAll(more);
    var attendant =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    while (!Files.exists(state)) {
      if (!attendant.isAlive()) {
        throw new IllegalStateException("The test servers do not start: " + Files.readString(log));
      }
      Thread.sleep(50);
    }
  }

  /** The Maven process of this run: the nearest Java above this one. */
  private static ProcessHandle owner() {
    var owner = ProcessHandle.current().parent().orElseThrow();
    while (!owner.info().command().map(c -> c.endsWith("java")).orElse(false)
        && owner.parent().isPresent()) {
      owner = owner.parent().get();
    }
    return owner;
  }
}
