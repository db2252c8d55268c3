package org.sinur.cli.body;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the accredited bodies. */
@Command(
    name = "body",
    description =
        "Show the bodies that protection can refer a person to; one of them; ./sinur import bodies puts them down.",
    subcommands = BodyShowCommand.class)
public final class BodyCommand extends SubCommand {

  static final String BODIES = "/api/trafficking-alert/bodies";

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Override
  public void run() {
    var out = out();
    var bodies = options.open(DemoClient.PROTECTION, out).get(BODIES).orFail().body();
    if (bodies.isEmpty()) {
      out.println("There is none.");
    }
    bodies.forEach(body -> BodyText.printLine(body, out));
  }
}
