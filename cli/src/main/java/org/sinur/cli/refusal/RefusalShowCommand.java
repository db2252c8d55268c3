package org.sinur.cli.refusal;

import java.util.UUID;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one refusal with what was done with it. */
@Command(name = "show", description = "Show a refusal with what was done with it.")
final class RefusalShowCommand extends SubCommand {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "ID", description = "The refusal, as ./sinur refusal shows it.")
  private UUID id = new UUID(0, 0);

  @Override
  public void run() {
    var out = out();
    RefusalText.whole(
        options
            .open(DemoClient.SECOND_LINE, out)
            .get(RefusalCommand.REFUSALS + "/" + id)
            .orFail()
            .body(),
        out);
  }
}
