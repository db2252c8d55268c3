package org.sinur.cli.instrument;

import org.sinur.cli.CommandFailure;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.Gateway;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the instruments in force. */
@Command(
    name = "instrument",
    description = "Show the indicator sets and forms in force; one of them, in any version.",
    subcommands = InstrumentShowCommand.class)
public final class InstrumentCommand extends SubCommand {

  private static final String INSTRUMENTS = "/api/trafficking-alert/instruments";

  @Mixin private GatewayOptions options = new GatewayOptions();

  /** The path of an instrument. */
  public static String path(String name) {
    if (name.isEmpty()) {
      // that would be the path of all of them
      throw new CommandFailure("An instrument has a name; ./sinur instrument shows them.");
    }
    return INSTRUMENTS + "/" + Gateway.addressPart(name);
  }

  @Override
  public void run() {
    var out = out();
    options
        .open(DemoClient.PROTECTION, out)
        .get(INSTRUMENTS)
        .orFail()
        .body()
        .forEach(
            instrument ->
                out.printf(
                    "%s  version %d since %s%s: %s%n",
                    instrument.path("id").asText(),
                    instrument.path("version").asInt(),
                    instrument.path("recordedAt").asText(),
                    instrument.hasNonNull("provisional") ? ", provisional" : "",
                    instrument.path("title").path("en").asText()));
  }
}
