package org.sinur.cli.casefile;

import org.sinur.cli.SubCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what a body is given. */
@Command(
    name = "letter",
    description = "Show the letter to the body: what the consent covers, and nothing else.")
final class CaseLetterCommand extends SubCommand {

  @Mixin private CaseReferralOptions referral = new CaseReferralOptions();

  @Override
  public void run() {
    var out = out();
    LetterText.print(referral.open(out).get(referral.path() + "/letter").orFail().body(), out);
  }
}
