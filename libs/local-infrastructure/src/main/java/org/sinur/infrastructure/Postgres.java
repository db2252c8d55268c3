package org.sinur.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server with its data in a folder of its own, reachable from this machine only, with
 * a password for everybody.
 */
public final class Postgres {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Path software;
  private final Path data;
  private final Path run;
  private final Path log;
  private final int port;
  private final String password;

  /**
   * A server.
   *
   * @param software where PostgreSQL lies
   * @param home the folder for data, process ids and logs
   * @param port the port to listen on
   * @param password the password of the superuser {@code postgres}; fixed when the data are first
   *     made
   */
  public Postgres(Path software, Path home, int port, String password) {
    this.software = software;
    this.data = home.resolve("data/postgres");
    this.run = home.resolve("run");
    this.log = home.resolve("logs/postgres.log");
    this.port = port;
    this.password = password;
  }

  /** Starts the server, making its data folder the first time, and waits until it answers. */
  public ManagedProcess start(Durability durability) {
    try {
      Files.createDirectories(log.getParent());
      if (!Files.exists(data.resolve("PG_VERSION"))) {
        make();
      }
      var options =
          "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200 %s"
              .formatted(port, durability.options);
      ctl(List.of("start", "-w", "-t", "60", "-o", options));
      if (!Ports.await(PATIENCE, this::answers)) {
        throw new InfrastructureException("PostgreSQL does not answer; see " + log);
      }
      var pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip();
      return ManagedProcess.adopt("postgres", run, Long.parseLong(pid));
    } catch (IOException e) {
      throw new InfrastructureException("PostgreSQL cannot be started: " + e.getMessage(), e);
    }
  }

  /** Stops the server, ending open connections. */
  public void stop() {
    ctl(List.of("stop", "-m", "fast", "-w"));
  }

  /** Makes a database and its owner of the same name, unless they exist, and sets the password. */
  public void ensureDatabase(String name, String ownersPassword) {
    execute(
        """
        do $$ begin
          if not exists (select from pg_roles where rolname = '%1$s') then
            create role "%1$s" login;
          end if;
        end $$"""
            .formatted(name),
        "alter role \"%s\" password '%s'".formatted(name, ownersPassword));
    try (var connection = connect("postgres");
        var query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
      query.setString(1, name);
      if (!query.executeQuery().next()) {
        execute("create database \"%1$s\" owner \"%1$s\"".formatted(name));
      }
    } catch (SQLException e) {
      throw new InfrastructureException("PostgreSQL refused: " + e.getMessage(), e);
    }
  }

  /** Throws a database away and makes it anew. */
  public void recreateDatabase(String name, String ownersPassword) {
    execute("drop database if exists \"%s\" with (force)".formatted(name));
    ensureDatabase(name, ownersPassword);
  }

  /** A superuser's connection to one of the databases. */
  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), "postgres", password);
  }

  private boolean answers() {
    try (var connection = connect("postgres")) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  private void execute(String... statements) {
    try (var connection = connect("postgres");
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new InfrastructureException("PostgreSQL refused: " + e.getMessage(), e);
    }
  }

  private void make() throws IOException {
    Files.createDirectories(data.getParent());
    var secret =
        Files.createTempFile(
            data.getParent(),
            "initdb",
            "",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(secret, password);
      command(
          List.of(
              software.resolve("bin/initdb").toString(),
              "--pgdata=" + data,
              "--username=postgres",
              "--pwfile=" + secret,
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale=C.UTF-8",
              "--no-instructions"));
    } finally {
      Files.delete(secret);
    }
  }

  private void ctl(List<String> arguments) {
    var command =
        new ArrayList<>(
            List.of(
                software.resolve("bin/pg_ctl").toString(),
                "--pgdata=" + data,
                "--log=" + log,
                "--silent"));
    command.addAll(arguments);
    command(command);
  }

  private void command(List<String> command) {
    var line = new ArrayList<String>();
    if (isRoot()) {
      // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody in
      // particular
      line.addAll(List.of("unshare", "-U"));
    }
    line.addAll(command);
    var builder =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "TZ", "UTC"));
    try {
      var process = builder.start();
      if (!process.waitFor(PATIENCE.toSeconds() + 30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new InfrastructureException("PostgreSQL takes too long; see " + log);
      }
      if (process.exitValue() != 0) {
        throw new InfrastructureException(
            "PostgreSQL failed (%s); see %s"
                .formatted(Path.of(command.getFirst()).getFileName(), log));
      }
    } catch (IOException e) {
      throw new InfrastructureException("PostgreSQL cannot be run: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InfrastructureException("Interrupted while waiting for PostgreSQL", e);
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** What a power cut may cost. */
  public enum Durability {
    /** Nothing that was committed: data that are kept. */
    KEPT(""),
    /** Everything: data that are thrown away after a test run. */
    THROWN_AWAY("-F -c synchronous_commit=off -c full_page_writes=off");

    private final String options;

    Durability(String options) {
      this.options = options;
    }
  }
}
