package org.sinur.cli.refusal;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the grounds on which entry can be refused. */
@Command(name = "grounds", description = "Show the grounds on which entry can be refused.")
final class RefusalGroundsCommand extends SubCommand {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description =
          "What the traveller is told in en, ar, ckb, kmr, fa or tr (default: ${DEFAULT-VALUE}).")
  private String language = "en";

  @Override
  public void run() {
    var out = out();
    var grounds =
        options
            .open(DemoClient.SECOND_LINE, out)
            .get(RefusalCommand.REFUSALS + "/grounds")
            .orFail()
            .body();
    out.printf(
        "Edition %s. %s%n", grounds.path("edition").asText(), grounds.path("source").asText());
    grounds
        .path("grounds")
        .forEach(
            ground ->
                out.printf(
                    "%s  %s%n   %s%n",
                    ground.path("code").asText(),
                    ground.path("legalBasis").asText(),
                    ground.path("reason").path(language).asText("not in this language")));
  }
}
