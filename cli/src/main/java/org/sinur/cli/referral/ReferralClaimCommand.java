package org.sinur.cli.referral;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes a referral up. */
@Command(name = "claim", description = "Take a referral up, so that others see who looks at it.")
final class ReferralClaimCommand extends SubCommand {

  @Mixin private ReferralOptions referral = new ReferralOptions();

  @Override
  public void run() {
    referral.act(DemoClient.SECOND_LINE, "/claim", JsonNodeFactory.instance.objectNode(), out());
  }
}
