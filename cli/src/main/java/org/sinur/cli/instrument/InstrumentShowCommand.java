package org.sinur.cli.instrument;

import org.jspecify.annotations.Nullable;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows an instrument. */
@Command(name = "show", description = "Show what an instrument says.")
final class InstrumentShowCommand extends SubCommand {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "NAME", description = "The instrument, such as protection-triage.")
  private String name = "";

  @Option(
      names = "--at-version",
      paramLabel = "N",
      description = "Which version (default: the one in force).")
  private @Nullable Integer version;

  @Option(
      names = "--language",
      paramLabel = "WORD",
      description = "In which language (default: en).")
  private String language = "en";

  @Override
  public void run() {
    var out = out();
    var address = InstrumentCommand.path(name) + (version == null ? "" : "?version=" + version);
    InstrumentText.print(
        options.open(DemoClient.PROTECTION, out).get(address).orFail().body(), language, out);
  }
}
