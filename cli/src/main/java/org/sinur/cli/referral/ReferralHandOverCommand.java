package org.sinur.cli.referral;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts a claim back. */
@Command(
    name = "hand-over",
    description = "Put back what you have claimed, for another to take up.")
final class ReferralHandOverCommand extends SubCommand {

  @Mixin private ReferralOptions referral = new ReferralOptions();

  @Option(
      names = "--note",
      required = true,
      paramLabel = "TEXT",
      description = "Why, for whoever reads it later.")
  private String note = "";

  @Override
  public void run() {
    referral.act(DemoClient.SECOND_LINE, "/claim/hand-over", ReferralOptions.note(note), out());
  }
}
