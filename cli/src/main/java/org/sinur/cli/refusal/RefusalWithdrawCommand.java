package org.sinur.cli.refusal;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Gives a refusal up before it is final. */
@Command(name = "withdraw", description = "Give a refusal up before it is final.")
final class RefusalWithdrawCommand extends SubCommand {

  @Mixin private GivingUp givingUp = new GivingUp();

  @Override
  public void run() {
    givingUp.put("withdrawal", DemoClient.SECOND_LINE, out());
  }
}
