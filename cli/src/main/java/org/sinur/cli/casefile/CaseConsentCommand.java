package org.sinur.cli.casefile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.cli.SubCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Records a consent that was given just now. */
@Command(
    name = "consent",
    description = "Record that a body may be given something of the person, said just now.")
final class CaseConsentCommand extends SubCommand {

  /** What a body may be given. */
  enum Scope {
    IDENTITY,
    CONTACT,
    ALERT,
    ASSESSMENT,
    HEALTH_NEEDS,
    FAMILY
  }

  /** Who says so. */
  enum Giver {
    PERSON,
    PARENT_OR_GUARDIAN,
    APPOINTED_REPRESENTATIVE,
    BEST_INTERESTS
  }

  /** In which form. */
  enum Form {
    WRITTEN,
    SPOKEN
  }

  @Mixin private CaseOptions file = new CaseOptions();

  @Option(
      names = "--body",
      required = true,
      paramLabel = "NAME",
      description = "The body, as ./sinur body shows it.")
  private String body = "";

  @Option(
      names = "--scope",
      required = true,
      split = ",",
      paramLabel = "WORD",
      description =
          "What it may be given: identity, contact, alert, assessment, health-needs, family; separated by commas.")
  private List<Scope> scope = List.of();

  @Option(
      names = "--given-by",
      required = true,
      paramLabel = "WORD",
      description =
          "Who says so: person (an adult), parent-or-guardian, appointed-representative, or for a child with nobody best-interests, with a note.")
  private Giver givenBy = Giver.PERSON;

  @Option(names = "--how", paramLabel = "WORD", description = "spoken (the default) or written.")
  private Form how = Form.SPOKEN;

  @Option(
      names = "--language",
      required = true,
      paramLabel = "WORD",
      description = "In which language it was explained, such as fa.")
  private String language = "";

  @Option(names = "--interpreter", description = "Somebody interpreted.")
  private boolean interpreter;

  @Option(names = "--note", paramLabel = "TEXT", description = "What else was said.")
  private @Nullable String note;

  @Override
  public void run() {
    var out = out();
    var consent =
        JsonNodeFactory.instance
            .objectNode()
            .put("bodyId", body)
            .put("givenBy", givenBy.name())
            .put("how", how.name())
            .put("language", language)
            .put("interpreter", interpreter)
            .put("givenAt", Instant.now().toString());
    var covered = consent.putArray("scope");
    scope.forEach(part -> covered.add(part.name()));
    if (note != null) {
      consent.put("note", note);
    }
    var address = "%s/consents/%s".formatted(file.path(), UUID.randomUUID());
    CaseText.printConsent(
        file.open(out).send("PUT", address, consent, Map.of()).orFail().body(), out);
  }
}
