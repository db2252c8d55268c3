package org.sinur.cli.importing;

import java.nio.file.Path;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Puts accredited bodies down. */
@Command(
    name = "bodies",
    description =
        "Put down the bodies that protection can refer a person to (JSON, by their names; administrator).")
final class ImportBodiesCommand extends SubCommand {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "FILE", description = "The bodies, such as samples/sample-bodies.json.")
  private Path file = Path.of("");

  @Override
  public void run() {
    var out = out();
    var report = new BodiesFile(file).send(options.open(DemoClient.EDITOR, out));
    out.printf(
        "%d added, %d changed, %d as they were%n",
        report.added(), report.changed(), report.asTheyWere());
  }
}
