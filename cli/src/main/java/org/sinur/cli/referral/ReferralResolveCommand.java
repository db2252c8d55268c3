package org.sinur.cli.referral;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.NoteOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Resolves a referral. */
@Command(name = "resolve", description = "Say what came of a referral (second line).")
final class ReferralResolveCommand extends SubCommand {

  /** What can come of a referral. */
  enum Outcome {
    NOT_THE_LISTED_PERSON,
    IN_ORDER,
    REFERRED_TO_PROTECTION,
    LISTED_PERSON_CONFIRMED,
    DOCUMENT_REJECTED
  }

  @Mixin private ReferralOptions referral = new ReferralOptions();

  @Parameters(
      index = "1",
      paramLabel = "OUTCOME",
      description =
          "not-the-listed-person, in-order, referred-to-protection, listed-person-confirmed or document-rejected.")
  private Outcome outcome = Outcome.IN_ORDER;

  @Mixin private NoteOption note = new NoteOption();

  @Override
  public void run() {
    var resolution = ReferralOptions.note(note.text()).put("outcome", outcome.name());
    referral.act(DemoClient.SECOND_LINE, "/resolution", resolution, out());
  }
}
