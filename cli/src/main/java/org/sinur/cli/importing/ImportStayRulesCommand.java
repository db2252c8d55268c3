package org.sinur.cli.importing;

import java.nio.file.Path;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts rules of stay in force. */
@Command(
    name = "stay-rules",
    description =
        "Put the rules of stay of a CSV file in force, as the next version (administrator).")
final class ImportStayRulesCommand extends SubCommand {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "FILE", description = "The rules, such as reference/stay-rules.csv.")
  private Path file = Path.of("");

  @Option(
      names = "--edition",
      paramLabel = "TEXT",
      description = "What to call this edition (default: the file's name).")
  private String edition = "";

  @Option(
      names = "--verified",
      description =
          "The authorities have verified the rules; without it they count as provisional.")
  private boolean verified;

  @Override
  public void run() {
    var out = out();
    var rules = new StayRulesFile(file);
    var report =
        rules.send(
            options.open(DemoClient.EDITOR, out),
            edition.isEmpty() ? rules.name() : edition,
            !verified);
    out.printf(
        report.added()
            ? "Version %d of the rules of stay is in force%n"
            : "Version %d of the rules of stay says so already%n",
        report.version());
  }
}
