package org.sinur.cli.casefile;

import java.io.PrintWriter;
import java.util.UUID;
import org.sinur.cli.gateway.Gateway;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which referral of which case somebody works on. */
final class CaseReferralOptions {

  @Mixin private CaseOptions file = new CaseOptions();

  @Parameters(
      index = "1",
      paramLabel = "REFERRAL",
      description = "The referral, as ./sinur case show shows it.")
  private UUID referral = new UUID(0, 0);

  Gateway open(PrintWriter out) {
    return file.open(out);
  }

  String path() {
    return "%s/referrals/%s".formatted(file.path(), referral);
  }
}
