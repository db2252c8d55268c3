package org.sinur.cli.referral;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes note of a time limit that passed. */
@Command(
    name = "acknowledge",
    description = "Take note that a time limit passed (shift supervisor).")
final class ReferralAcknowledgeCommand extends SubCommand {

  /** What was not done in time. */
  enum Limit {
    CLAIM,
    RESOLVE
  }

  @Mixin private ReferralOptions referral = new ReferralOptions();

  @Parameters(
      index = "1",
      paramLabel = "LIMIT",
      description = "What was not done in time: claim or resolve.")
  private Limit limit = Limit.CLAIM;

  @Option(
      names = "--note",
      required = true,
      paramLabel = "TEXT",
      description = "What is done about it, for whoever reads it later.")
  private String note = "";

  @Override
  public void run() {
    referral.act(
        DemoClient.SUPERVISOR,
        "/escalations/%s/acknowledgement".formatted(limit),
        ReferralOptions.note(note),
        out());
  }
}
