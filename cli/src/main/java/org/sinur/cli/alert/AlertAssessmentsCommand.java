package org.sinur.cli.alert;

import java.util.UUID;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows the assessments of a concern. */
@Command(
    name = "assessments",
    description = "Show how a concern was assessed, by the versions it was assessed with.")
final class AlertAssessmentsCommand extends SubCommand {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "ID", description = "The alert, as ./sinur alert shows it.")
  private UUID id = new UUID(0, 0);

  @Override
  public void run() {
    var out = out();
    var assessments =
        options
            .open(DemoClient.PROTECTION, out)
            .get("%s/%s/assessments".formatted(AlertCommand.ALERTS, id))
            .orFail()
            .body();
    if (assessments.isEmpty()) {
      out.println("There is none.");
    }
    assessments.forEach(assessment -> AssessmentText.print(assessment, out));
  }
}
