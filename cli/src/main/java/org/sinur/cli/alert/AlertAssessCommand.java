package org.sinur.cli.alert;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sinur.cli.SubCommand;
import org.sinur.cli.Words;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import org.sinur.cli.instrument.InstrumentCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Weighs what is known of a concern by an indicator set. */
@Command(
    name = "assess",
    description =
        "Weigh what is known of a concern by an indicator set (protection officer). It says whether to"
            + " refer, never who is a victim.")
final class AlertAssessCommand extends SubCommand {

  /** What is done to a person who is trafficked. */
  enum Act {
    RECRUITMENT,
    TRANSPORTATION,
    TRANSFER,
    HARBOURING,
    RECEIPT
  }

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "ID", description = "The alert, as ./sinur alert shows it.")
  private UUID id = new UUID(0, 0);

  @Option(
      names = "--instrument",
      required = true,
      paramLabel = "NAME",
      description = "The indicator set, such as ilo-ec-adult-labour; see ./sinur instrument.")
  private String instrument = "";

  @Option(
      names = "--present",
      split = ",",
      paramLabel = "CODE",
      description = "Indicators that are there; see ./sinur instrument show.")
  private List<String> present = List.of();

  @Option(
      names = "--absent",
      split = ",",
      paramLabel = "CODE",
      description = "Indicators that are not there.")
  private List<String> absent = List.of();

  @Option(
      names = "--act",
      split = ",",
      paramLabel = "WORD",
      description =
          "What is known to have been done: recruitment, transportation, transfer, harbouring, receipt.")
  private List<Act> acts = List.of();

  @Option(
      names = "--intended",
      description = "It is known that the person is to be exploited, though there was nothing yet.")
  private boolean intended;

  @Option(names = "--note", paramLabel = "TEXT", description = "Why; for protection alone.")
  private String note = "";

  @Override
  public void run() {
    var out = out();
    var gateway = options.open(DemoClient.PROTECTION, out);
    var version =
        gateway.get(InstrumentCommand.path(instrument)).orFail().body().path("version").asInt();
    var assessment = JsonNodeFactory.instance.objectNode().put("exploitationIntended", intended);
    assessment.putObject("instrument").put("instrument", instrument).put("version", version);
    codes(assessment.putArray("present"), present);
    codes(assessment.putArray("absent"), absent);
    var done = assessment.putArray("acts");
    acts.forEach(act -> done.add(act.name()));
    if (!note.isEmpty()) {
      assessment.put("note", note);
    }
    var address = "%s/%s/assessments/%s".formatted(AlertCommand.ALERTS, id, UUID.randomUUID());
    AssessmentText.print(gateway.send("PUT", address, assessment, Map.of()).orFail().body(), out);
  }

  private static void codes(ArrayNode into, List<String> words) {
    words.forEach(word -> into.add(Words.code(word)));
  }
}
