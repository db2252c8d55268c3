package org.sinur.cli.refusal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the form that a refused traveller is given. */
@Command(
    name = "form",
    description = "Print the form that a refused traveller is given, as HTML for a browser.")
final class RefusalFormCommand extends SubCommand {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "ID", description = "The refusal, as ./sinur refusal shows it.")
  private UUID id = new UUID(0, 0);

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "Another language than the refusal's: en, ar, ckb, kmr, fa or tr.")
  private @Nullable FormLanguage language;

  @Override
  public void run() {
    var out = out();
    var query = language == null ? "" : "?language=" + language.code();
    out.println(
        options
            .open(DemoClient.SECOND_LINE, out)
            .get(RefusalCommand.REFUSALS + "/" + id + "/form" + query)
            .orFail()
            .body()
            .asText());
  }
}
