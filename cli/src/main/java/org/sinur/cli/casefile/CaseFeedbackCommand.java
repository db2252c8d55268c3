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

/** Says what a body told just now. */
@Command(name = "feedback", description = "Say what the body told later, heard just now.")
final class CaseFeedbackCommand extends SubCommand {

  /** What a body tells. */
  enum Kind {
    ARRIVED,
    DID_NOT_ARRIVE,
    SUPPORT_BEGUN,
    SUPPORT_ENDED,
    CANNOT_HELP_FURTHER,
    DATA_DESTROYED
  }

  @Mixin private CaseReferralOptions referral = new CaseReferralOptions();

  @Option(
      names = "--told",
      required = true,
      paramLabel = "WORD",
      description =
          "arrived, did-not-arrive, support-begun, support-ended, cannot-help-further, or afterwards data-destroyed.")
  private Kind kind = Kind.ARRIVED;

  @Option(names = "--note", paramLabel = "TEXT", description = "What else it said.")
  private @Nullable String note;

  @Override
  public void run() {
    var out = out();
    var feedback =
        JsonNodeFactory.instance
            .objectNode()
            .put("kind", kind.name())
            .put("at", Instant.now().toString());
    if (note != null) {
      feedback.put("note", note);
    }
    var address = "%s/feedback/%s".formatted(referral.path(), UUID.randomUUID());
    CaseText.printReferral(
        referral.open(out).send("PUT", address, feedback, Map.of()).orFail().body(), out);
  }
}
