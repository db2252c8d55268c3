package org.sinur.cli.body;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows an accredited body. */
@Command(name = "show", description = "Show a body.")
final class BodyShowCommand extends SubCommand {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "NAME", description = "The body, as ./sinur body shows it.")
  private String id = "";

  @Override
  public void run() {
    var out = out();
    BodyText.print(
        options.open(DemoClient.PROTECTION, out).get(BodyCommand.BODIES + "/" + id).orFail().body(),
        out);
  }
}
