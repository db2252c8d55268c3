package org.sinur.cli.redress;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes down what a traveller asks. */
@Command(
    name = "lodge",
    description = "Take down what a traveller asks to be put right (watchlist editor).")
final class RedressLodgeCommand extends SubCommand {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "NUMBER", description = "The case number on the traveller's slip.")
  private String number = "";

  @Option(
      names = "--statement",
      required = true,
      paramLabel = "TEXT",
      description = "What the traveller says, and which papers were seen.")
  private String statement = "";

  @Option(
      names = "--language",
      defaultValue = "ar",
      paramLabel = "CODE",
      description = "In which language to answer: ar, ckb, kmr, en (default: ${DEFAULT-VALUE}).")
  private String language = "";

  @Override
  public void run() {
    var out = out();
    var request =
        JsonNodeFactory.instance
            .objectNode()
            .put("caseReference", number)
            .put("statement", statement)
            .put("language", language);
    RedressText.print(
        options.open(DemoClient.EDITOR, out).post(RedressCommand.REQUESTS, request).orFail().body(),
        out);
  }
}
