package org.sinur.cli.alert;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.EncounterOptions;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Raises a concern. */
@Command(name = "raise", description = "Raise a concern for a person (anybody at the border).")
final class AlertRaiseCommand extends SubCommand {

  /** What can be noticed. */
  enum Indicator {
    DOCUMENTS_HELD_BY_ANOTHER,
    ANSWERS_PROMPTED_BY_ANOTHER,
    WATCHED_OR_ISOLATED,
    SIGNS_OF_INJURY_OR_FEAR,
    THREATENED,
    OWES_DEBT_FOR_JOURNEY,
    DOES_NOT_KNOW_DESTINATION,
    DOES_NOT_KNOW_EMPLOYER,
    PROMISES_NOT_KEPT,
    MARRIAGE_ARRANGED_BY_OTHERS,
    EXCESSIVE_OR_DANGEROUS_WORK,
    WAGES_WITHHELD,
    MINOR_WITHOUT_GUARDIAN,
    MINOR_WITH_UNRELATED_ADULT,
    ASKS_FOR_PROTECTION,
    OTHER
  }

  /** How soon a protection officer is needed. */
  enum Urgency {
    IMMEDIATE,
    TODAY,
    ROUTINE
  }

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Mixin private EncounterOptions encounter = new EncounterOptions();

  @Option(
      names = "--indicator",
      required = true,
      paramLabel = "WORD",
      description =
          "What was noticed: documents-held-by-another, answers-prompted-by-another, watched-or-isolated, signs-of-injury-or-fear, threatened, owes-debt-for-journey, does-not-know-destination, does-not-know-employer, promises-not-kept, marriage-arranged-by-others, excessive-or-dangerous-work, wages-withheld, minor-without-guardian, minor-with-unrelated-adult, asks-for-protection or other; may be given several times.")
  private List<Indicator> indicators = List.of();

  @Option(
      names = "--urgency",
      paramLabel = "WORD",
      description = "immediate (the default), today or routine.")
  private Urgency urgency = Urgency.IMMEDIATE;

  @Option(names = "--note", paramLabel = "TEXT", description = "What protection should know.")
  private String note = "";

  @Override
  public void run() {
    var out = out();
    var alert =
        JsonNodeFactory.instance
            .objectNode()
            .put("occurredAt", Instant.now().toString())
            .put("urgency", urgency.name());
    encounter.say(alert);
    alert.putObject("person");
    var named = alert.putArray("indicators");
    indicators.forEach(indicator -> named.add(indicator.name()));
    if (!note.isEmpty()) {
      alert.put("note", note);
    }
    var receipt =
        options.open(DemoClient.SECOND_LINE, out).post(AlertCommand.ALERTS, alert).orFail().body();
    out.printf(
        "%s  raised. %s%n",
        receipt.path("id").asText(), receipt.path("message").asText("Protection knows of it"));
  }
}
