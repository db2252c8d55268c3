package org.sinur.cli.stack;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sinur.cli.Checkout;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.SubCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a part has written. */
@Command(name = "logs", description = "Show what a part has written.")
public final class LogsCommand extends SubCommand {
  @Parameters(
      paramLabel = "SERVICE",
      description =
          "postgres, kafka, keycloak, watchlist, traveller-screening, crossing-point, trafficking-alert, oversight or gateway")
  private String part = "";

  @Option(
      names = {"-n", "--lines"},
      defaultValue = "50",
      paramLabel = "N",
      description = "The last N lines (default: ${DEFAULT-VALUE}).")
  private int lines;

  @Option(
      names = {"-f", "--follow"},
      description = "Go on showing what is written until Ctrl-C.")
  private boolean follow;

  @Override
  public void run() {
    var out = out();
    var log = Checkout.current().stack().part(part).log();
    if (!Files.exists(log)) {
      throw new CommandFailure(part + " has not written anything yet.");
    }
    var from = Logs.size(log);
    Logs.last(log, lines).forEach(out::println);
    out.flush();
    while (follow) {
      from = show(log, from, out);
      Pause.briefly();
    }
  }

  private static long show(Path log, long from, PrintWriter out) {
    try (var file = Files.newByteChannel(log)) {
      file.position(Math.min(from, file.size()));
      var text = ByteBuffer.allocate((int) Math.min(1 << 20, file.size() - file.position()));
      while (text.hasRemaining() && file.read(text) >= 0) {
        // read on: a channel may give less than asked for
      }
      out.print(new String(text.array(), 0, text.position(), StandardCharsets.UTF_8));
      out.flush();
      return file.position();
    } catch (IOException e) {
      throw new CommandFailure("%s cannot be read: %s".formatted(log, e.getMessage()), e);
    }
  }
}
