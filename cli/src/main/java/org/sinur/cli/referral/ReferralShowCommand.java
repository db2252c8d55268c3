package org.sinur.cli.referral;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.screening.ScreeningText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows one referral with the check that it came from. */
@Command(
    name = "show",
    description =
        "Show a referral with who did what, what was asked, and the check that it came from.")
final class ReferralShowCommand extends SubCommand {

  @Mixin private ReferralOptions options = new ReferralOptions();

  @Override
  public void run() {
    var out = out();
    var gateway = options.open(DemoClient.SECOND_LINE, out);
    var referral = gateway.get(options.path()).orFail().body();
    ReferralText.print(referral, out);
    if (referral.hasNonNull("remark")) {
      out.printf("Noted at the counter: %s%n", referral.path("remark").asText());
    }
    gateway
        .get(options.path() + "/history")
        .orFail()
        .body()
        .forEach(act -> ReferralText.printAct(act, out));
    gateway
        .get(options.path() + "/interviews")
        .orFail()
        .body()
        .forEach(interview -> ReferralText.printInterview(interview, out));
    var screening = "/api/traveller-screening/screenings/" + referral.path("screeningId").asText();
    new ScreeningText(gateway.get(screening).orFail().body()).print(out);
  }
}
