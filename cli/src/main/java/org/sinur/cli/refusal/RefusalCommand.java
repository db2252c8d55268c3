package org.sinur.cli.refusal;

import org.jspecify.annotations.Nullable;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows whom entry is refused, or may be. */
@Command(
    name = "refusal",
    description = "Show refusals of entry; propose, confirm, give up or print one.",
    subcommands = {
      RefusalGroundsCommand.class,
      RefusalProposeCommand.class,
      RefusalShowCommand.class,
      RefusalConfirmCommand.class,
      RefusalWithdrawCommand.class,
      RefusalAnnulCommand.class,
      RefusalFormCommand.class
    })
public final class RefusalCommand extends SubCommand {

  static final String REFUSALS = "/api/crossing-point/refusals";

  private static final int LATEST = 50;

  /** How far a refusal of entry has come. */
  enum State {
    PROPOSED,
    CONFIRMED,
    HELD,
    FINAL,
    WITHDRAWN,
    ANNULLED
  }

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Option(
      names = "--state",
      paramLabel = "STATE",
      description = "Only proposed, confirmed, held, final, withdrawn or annulled ones.")
  private @Nullable State state;

  @Override
  public void run() {
    var out = out();
    var refusals =
        options
            .open(DemoClient.SECOND_LINE, out)
            .get(
                "%s?limit=%d%s".formatted(REFUSALS, LATEST, state == null ? "" : "&state=" + state))
            .orFail()
            .body()
            .path("refusals");
    if (refusals.isEmpty()) {
      out.println("There is none.");
    }
    refusals.forEach(refusal -> RefusalText.line(refusal, out));
  }
}
