package org.sinur.cli.referral;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Resolves a referral. */
@Command(name = "resolve", description = "Say what came of a referral (second line).")
final class ReferralResolveCommand extends SubCommand {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(
      index = "0",
      paramLabel = "ID",
      description = "The referral, as ./sinur referral shows it.")
  private UUID id = new UUID(0, 0);

  @Parameters(
      index = "1",
      paramLabel = "OUTCOME",
      description =
          "not-the-listed-person, in-order, referred-to-protection, listed-person-confirmed or document-rejected.")
  private String outcome = "";

  @Option(
      names = "--note",
      required = true,
      paramLabel = "TEXT",
      description = "The grounds, for whoever reads it later.")
  private String note = "";

  @Override
  public void run() {
    var out = out();
    var gateway = options.open(DemoClient.SECOND_LINE, out);
    var address = ReferralCommand.REFERRALS + "/" + id;
    var read = gateway.get(address).orFail();
    var resolution =
        JsonNodeFactory.instance
            .objectNode()
            .put("outcome", outcome.toUpperCase(Locale.ROOT).replace('-', '_'))
            .put("note", note);
    ReferralCommand.print(
        gateway
            .send(
                "PUT",
                address + "/resolution",
                resolution,
                Map.of("If-Match", read.entityTag().orElse("*")))
            .orFail()
            .body(),
        out);
  }
}
