package org.sinur.cli.triage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.EncounterOptions;
import org.sinur.cli.gateway.GatewayOptions;
import org.sinur.cli.instrument.InstrumentCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks the protection questions of the counter and sends what was answered. */
@Command(
    name = "ask",
    description =
        "Ask a traveller the questions, and say where the answers lead (anybody at the border).")
final class TriageAskCommand extends SubCommand {

  /** In which language the questions are asked. */
  enum Language {
    EN,
    AR,
    CKB,
    KMR,
    FA;

    String tag() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Mixin private EncounterOptions encounter = new EncounterOptions();

  @Option(
      names = "--language",
      paramLabel = "WORD",
      description = "en (the default), ar, ckb, kmr or fa.")
  private Language language = Language.EN;

  @Option(
      names = "--form",
      paramLabel = "NAME",
      description = "The form (default: protection-triage).")
  private String form = "protection-triage";

  @Option(
      names = "--yes",
      paramLabel = "CODE",
      split = ",",
      description =
          "What was answered with yes, such as needs-doctor; may be given several times. Without --yes"
              + " and --no the questions are asked here.")
  private List<String> yes = List.of();

  @Option(
      names = "--no",
      paramLabel = "CODE",
      split = ",",
      description = "What was answered with no.")
  private List<String> no = List.of();

  @Override
  public void run() {
    var out = out();
    var gateway = options.open(DemoClient.BOOTH, out);
    var kept = gateway.get(InstrumentCommand.path(form)).orFail().body();
    var instrument = kept.path("instrument");
    if (!instrument.path("kind").asText().equals("TRIAGE")) {
      throw new CommandFailure("%s is no form for a counter.".formatted(form));
    }
    var answers =
        yes.isEmpty() && no.isEmpty()
            ? new TriageAnswers(
                    instrument,
                    language.tag(),
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                    out)
                .ask()
            : TriageAnswers.Given.of(yes, no);
    var triage =
        JsonNodeFactory.instance
            .objectNode()
            .put("occurredAt", Instant.now().toString())
            .put("language", language.tag());
    encounter.say(triage);
    triage.putObject("form").put("instrument", form).put("version", kept.path("version").asInt());
    triage.putObject("person");
    var said = triage.putArray("yes");
    answers.yes().forEach(said::add);
    var denied = triage.putArray("no");
    answers.no().forEach(denied::add);
    var receipt =
        gateway
            .send("PUT", TriageText.TRIAGES + UUID.randomUUID(), triage, Map.of())
            .orFail()
            .body();
    TriageText.print(receipt, out);
  }
}
