package org.sinur.cli.stay;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one stay with its arithmetic. */
@Command(name = "show", description = "Show a stay: how it was matched, and how its days count.")
final class StayShowCommand extends SubCommand {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "ID", description = "The crossing of its entry, or of its exit.")
  private UUID id = new UUID(0, 0);

  @Option(
      names = "--rules-version",
      paramLabel = "VERSION",
      description = "Count by an earlier version of the rules.")
  private @Nullable Integer rulesVersion;

  @Override
  public void run() {
    var out = out();
    var address =
        "%s/%s%s"
            .formatted(
                StayCommand.STAYS, id, rulesVersion == null ? "" : "?rulesVersion=" + rulesVersion);
    var stay = options.open(DemoClient.SECOND_LINE, out).get(address).orFail().body();
    new StayText(out).stay(stay);
  }
}
