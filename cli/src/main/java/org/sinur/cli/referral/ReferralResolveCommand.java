package org.sinur.cli.referral;

import java.util.Locale;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Resolves a referral. */
@Command(name = "resolve", description = "Say what came of a referral (second line).")
final class ReferralResolveCommand extends SubCommand {

  @Mixin private ReferralOptions referral = new ReferralOptions();

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
    var resolution =
        ReferralOptions.note(note)
            .put("outcome", outcome.toUpperCase(Locale.ROOT).replace('-', '_'));
    referral.act(DemoClient.SECOND_LINE, "/resolution", resolution, out());
  }
}
