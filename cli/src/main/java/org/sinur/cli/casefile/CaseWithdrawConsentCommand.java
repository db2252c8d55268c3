package org.sinur.cli.casefile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.cli.SubCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Withdraws a consent. */
@Command(
    name = "withdraw-consent",
    description = "Withdraw a consent, for good; every referral that relies on it ends.")
final class CaseWithdrawConsentCommand extends SubCommand {

  @Mixin private CaseOptions file = new CaseOptions();

  @Parameters(
      index = "1",
      paramLabel = "CONSENT",
      description = "The consent, as ./sinur case show shows it.")
  private UUID consent = new UUID(0, 0);

  @Option(
      names = "--note",
      paramLabel = "TEXT",
      description = "What else was said; no reason is needed.")
  private @Nullable String note;

  @Override
  public void run() {
    var out = out();
    var withdrawal =
        JsonNodeFactory.instance.objectNode().put("withdrawnAt", Instant.now().toString());
    if (note != null) {
      withdrawal.put("note", note);
    }
    var address = "%s/consents/%s/withdrawal".formatted(file.path(), consent);
    var receipt = file.open(out).send("PUT", address, withdrawal, Map.of()).orFail().body();
    CaseText.printConsent(receipt.path("consent"), out);
    CaseText.printTell(receipt.path("tell"), out);
  }
}
