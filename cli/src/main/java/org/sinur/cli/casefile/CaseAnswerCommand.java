package org.sinur.cli.casefile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sinur.cli.SubCommand;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what a body answered just now. */
@Command(name = "answer", description = "Say what the body answered, heard just now.")
final class CaseAnswerCommand extends SubCommand {

  /** One of both. */
  static final class Said {

    @Option(names = "--accepted", description = "The body takes the person on.")
    private boolean accepted;

    @Option(names = "--declined", paramLabel = "REASON", description = "It does not, and why.")
    private @Nullable String reason;
  }

  @Mixin private CaseReferralOptions referral = new CaseReferralOptions();

  @ArgGroup(multiplicity = "1")
  private Said said = new Said();

  @Option(
      names = "--by",
      required = true,
      paramLabel = "TEXT",
      description = "Who at the body said so.")
  private String by = "";

  @Override
  public void run() {
    var out = out();
    var answer =
        JsonNodeFactory.instance
            .objectNode()
            .put("accepted", said.accepted)
            .put("answeredAt", Instant.now().toString())
            .put("answeredBy", by);
    if (said.reason != null) {
      answer.put("reason", said.reason);
    }
    CaseText.printReferral(
        referral
            .open(out)
            .change(referral.path(), referral.path() + "/answer", answer)
            .orFail()
            .body(),
        out);
  }
}
