package org.sinur.cli.redress;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what stopped travellers ask to be put right. */
@Command(
    name = "redress",
    description = "Show what stopped travellers ask to be put right; take it down, decide on it.",
    subcommands = {
      RedressLodgeCommand.class,
      RedressDecideCommand.Uphold.class,
      RedressDecideCommand.Dismiss.class
    })
public final class RedressCommand extends SubCommand {

  static final String REQUESTS = "/api/traveller-screening/redress-requests";

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Option(names = "--all", description = "Also what has been decided.")
  private boolean all;

  @Override
  public void run() {
    var out = out();
    var requests =
        options
            .open(DemoClient.EDITOR, out)
            .get(REQUESTS + (all ? "" : "?waiting=true"))
            .orFail()
            .body()
            .path("requests");
    if (requests.isEmpty()) {
      out.println(all ? "Nobody has asked." : "Nothing waits.");
    }
    requests.forEach(request -> RedressText.print(request, out));
  }
}
