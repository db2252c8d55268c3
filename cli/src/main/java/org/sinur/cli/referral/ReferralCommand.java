package org.sinur.cli.referral;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Locale;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows whom the second line has to look at. */
@Command(
    name = "referral",
    description = "Show who waits for the second line, and why; resolve a referral.",
    subcommands = {ReferralShowCommand.class, ReferralResolveCommand.class})
public final class ReferralCommand extends SubCommand {

  static final String REFERRALS = "/api/traveller-screening/referrals";

  private static final int LATEST = 50;

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Option(names = "--all", description = "Also what has been resolved.")
  private boolean all;

  @Override
  public void run() {
    var out = out();
    var referrals =
        options
            .open(DemoClient.SECOND_LINE, out)
            .get("%s?limit=%d%s".formatted(REFERRALS, LATEST, all ? "" : "&state=OPEN"))
            .orFail()
            .body()
            .path("referrals");
    if (referrals.isEmpty()) {
      out.println("Nobody waits.");
    }
    referrals.forEach(referral -> print(referral, out));
  }

  static void print(JsonNode referral, PrintWriter out) {
    out.printf(
        "%s  %s, since %s: %s%s%n",
        referral.path("id").asText(),
        referral.path("crossingPoint").asText(),
        referral.path("openedAt").asText(),
        cause(referral.path("cause").asText()),
        referral.hasNonNull("outcome")
            ? "; resolved: " + word(referral.path("outcome").asText())
            : "");
  }

  private static String cause(String cause) {
    return switch (cause) {
      case "ADVICE" -> "advised by the check";
      case "OFFICER" -> "an officer saw reason to";
      case "LIST_CHANGED" -> "the list changed after the traveller was checked";
      default -> word(cause);
    };
  }

  static String word(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
