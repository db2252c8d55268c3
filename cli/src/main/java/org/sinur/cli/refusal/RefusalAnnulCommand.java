package org.sinur.cli.refusal;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Undoes a final refusal. */
@Command(name = "annul", description = "Undo a final refusal, as a remedy (shift supervisor).")
final class RefusalAnnulCommand extends SubCommand {

  @Mixin private GivingUp givingUp = new GivingUp();

  @Override
  public void run() {
    givingUp.put("annulment", DemoClient.SUPERVISOR, out());
  }
}
