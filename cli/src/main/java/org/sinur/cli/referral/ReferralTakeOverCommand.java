package org.sinur.cli.referral;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes up what another has claimed. */
@Command(name = "take-over", description = "Take up what another has claimed (shift supervisor).")
final class ReferralTakeOverCommand extends SubCommand {

  @Mixin private ReferralOptions referral = new ReferralOptions();

  @Option(
      names = "--note",
      required = true,
      paramLabel = "TEXT",
      description = "Why, for whoever reads it later.")
  private String note = "";

  @Override
  public void run() {
    referral.act(DemoClient.SUPERVISOR, "/claim/take-over", ReferralOptions.note(note), out());
  }
}
