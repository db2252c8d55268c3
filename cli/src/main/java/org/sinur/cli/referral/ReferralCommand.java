package org.sinur.cli.referral;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows whom the second line has to look at. */
@Command(
    name = "referral",
    description =
        "Show who waits for the second line, and why; claim a referral, hand it over, resolve it.",
    subcommands = {
      ReferralShowCommand.class,
      ReferralClaimCommand.class,
      ReferralHandOverCommand.class,
      ReferralTakeOverCommand.class,
      ReferralInterviewCommand.class,
      ReferralResolveCommand.class,
      ReferralAcknowledgeCommand.class
    })
public final class ReferralCommand extends SubCommand {

  static final String REFERRALS = "/api/traveller-screening/referrals";

  private static final int MOST = 50;

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Option(names = "--all", description = "Also what has been resolved, the latest first.")
  private boolean all;

  @Option(names = "--overdue", description = "Only who waits longer than the time limits allow.")
  private boolean overdue;

  @Override
  public void run() {
    var out = out();
    var referrals =
        options
            .open(DemoClient.SECOND_LINE, out)
            .get("%s?limit=%d&overdue=%s%s".formatted(REFERRALS, MOST, overdue, order()))
            .orFail()
            .body()
            .path("referrals");
    if (referrals.isEmpty()) {
      out.println("Nobody waits.");
    }
    referrals.forEach(referral -> ReferralText.print(referral, out));
  }

  private String order() {
    return all ? "" : "&waiting=true&order=OLDEST";
  }
}
