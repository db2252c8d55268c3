package org.sinur.scenarios;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.sinur.cli.gateway.ClientCredential;
import org.sinur.cli.gateway.Gateway;
import org.sinur.cli.importing.ListFile;
import org.sinur.cli.importing.PointsFile;
import org.sinur.cli.stack.Addresses;
import org.sinur.cli.stack.Progress;
import org.sinur.cli.stack.Stack;
import org.sinur.testsupport.TestServers;

/**
 * The whole suite as it was built, on ports of its own, with the sample list and the crossing
 * points; started once for all scenarios and stopped when they are over.
 */
final class Suite {

  private static final Path ROOT = TestServers.root();
  private static final Suite RUNNING = start();

  private final Stack stack;

  private Suite(Stack stack) {
    this.stack = stack;
  }

  static Suite running() {
    return RUNNING;
  }

  Stack stack() {
    return stack;
  }

  String url() {
    return stack.url();
  }

  /** The gateway as a program with a credential of its own meets it. */
  Gateway gateway(String client) {
    return gateway(client, "");
  }

  /** The same, for an auditor who has a case. */
  Gateway gateway(String client, String unmaskFor) {
    return new Gateway(
        stack.url(),
        new ClientCredential(stack.realm(), client, stack.secrets().get(client)),
        unmaskFor);
  }

  /** Runs a statement as a service itself could. */
  void asService(String service, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(stack.databasePort(), service),
                service,
                stack.secrets().get(service));
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Stops a part as an outage would: it is told to go, and nobody else is told anything. */
  void stop(String part) {
    stack.stop(stack.part(part));
  }

  /** Ends a part without warning, as the kernel does when memory runs out. */
  void kill(String part) {
    var process = stack.part(part).process().orElseThrow().handle();
    process.destroyForcibly();
    process.onExit().join();
  }

  void start(String part) {
    stack.start(stack.part(part));
  }

  private static Suite start() {
    var home = ROOT.resolve("scenarios/target/suite");
    var stack =
        new Stack(
            ROOT,
            home,
            new Addresses(freeOffset()),
            Stack.Lifetime.THROWN_AWAY,
            Duration.ofMinutes(4));
    stack.stop(Progress.SILENT);
    delete(home);
    End.later(() -> stack.stop(Progress.SILENT));
    stack.start(Progress.SILENT);
    var suite = new Suite(stack);
    var importer = suite.gateway("demo-importer");
    new PointsFile(ROOT.resolve("reference/crossing-points.csv")).send(importer);
    new ListFile(ROOT.resolve("samples/sample-watchlist.xml"))
        .send(importer, "sample", new PrintWriter(new StringWriter()));
    return suite;
  }

  /** What an earlier run has left. */
  private static void delete(Path folder) {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static int freeOffset() {
    return IntStream.iterate(1_000, offset -> offset < 40_000, offset -> offset + 500)
        .filter(offset -> Stack.isFree(new Addresses(offset)))
        .findFirst()
        .orElseThrow();
  }
}
