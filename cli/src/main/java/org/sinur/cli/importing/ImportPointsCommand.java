package org.sinur.cli.importing;

import java.nio.file.Path;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes crossing points known. */
@Command(name = "crossing-points", description = "Make the crossing points of a CSV file known.")
final class ImportPointsCommand extends SubCommand {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(
      paramLabel = "FILE",
      description = "The crossing points, such as reference/crossing-points.csv.")
  private Path file = Path.of("");

  @Override
  public void run() {
    var out = out();
    var report = new PointsFile(file).send(options.open(DemoClient.EDITOR, out));
    out.printf(
        "%d crossing points added, %d changed, %d as before%n",
        report.added(), report.changed(), report.unchanged());
  }
}
