package org.sinur.cli.casefile;

import org.sinur.cli.SubCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows a case. */
@Command(name = "show", description = "Show a case, with its consents and referrals.")
final class CaseShowCommand extends SubCommand {

  @Mixin private CaseOptions file = new CaseOptions();

  @Override
  public void run() {
    var out = out();
    var gateway = file.open(out);
    CaseText.print(gateway.get(file.path()).orFail().body(), out);
    gateway
        .get(file.path() + "/consents")
        .orFail()
        .body()
        .forEach(consent -> CaseText.printConsent(consent, out));
    gateway
        .get(file.path() + "/referrals")
        .orFail()
        .body()
        .forEach(referral -> CaseText.printReferral(referral, out));
  }
}
