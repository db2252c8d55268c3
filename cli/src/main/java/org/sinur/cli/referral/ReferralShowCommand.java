package org.sinur.cli.referral;

import java.util.UUID;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import org.sinur.cli.screening.ScreeningText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one referral with the check that it came from. */
@Command(name = "show", description = "Show a referral with the check that it came from.")
final class ReferralShowCommand extends SubCommand {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "ID", description = "The referral, as ./sinur referral shows it.")
  private UUID id = new UUID(0, 0);

  @Override
  public void run() {
    var out = out();
    var gateway = options.open(DemoClient.SECOND_LINE, out);
    var referral = gateway.get(ReferralCommand.REFERRALS + "/" + id).orFail().body();
    ReferralCommand.print(referral, out);
    if (referral.hasNonNull("remark")) {
      out.printf("Noted at the counter: %s%n", referral.path("remark").asText());
    }
    var screening = "/api/traveller-screening/screenings/" + referral.path("screeningId").asText();
    new ScreeningText(gateway.get(screening).orFail().body()).print(out);
  }
}
