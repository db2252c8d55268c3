package org.sinur.cli.importing;

import java.nio.file.Path;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts the lists of a publisher in force; a subcommand for each publisher. */
abstract class ImportListCommand extends SubCommand {

  static final String DEMO_CLIENT = "demo-importer";

  private final String source;

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "FILE", description = "The list in the UN's XML.")
  private Path file = Path.of("");

  @Option(
      names = "--accept-shrinking",
      description = "Take it in although it lacks many subjects that are in force.")
  private boolean shrinkingAccepted;

  ImportListCommand(String source) {
    this.source = source;
  }

  @Override
  public void run() {
    var out = out();
    new ListFile(file).send(options.open(DEMO_CLIENT, out), source, shrinkingAccepted, out);
  }

  /** The Security Council's consolidated list. */
  @Command(
      name = "un",
      description = "Put the UN Security Council's consolidated list (XML) in force.")
  static final class Un extends ImportListCommand {
    Un() {
      super("un");
    }
  }

  /** Invented people. */
  @Command(
      name = "sample",
      description = "Put a list of invented people, in the UN's XML, in force beside real ones.")
  static final class Sample extends ImportListCommand {
    Sample() {
      super("sample");
    }
  }
}
