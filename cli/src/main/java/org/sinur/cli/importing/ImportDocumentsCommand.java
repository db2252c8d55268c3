package org.sinur.cli.importing;

import java.nio.file.Path;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a list of documents in force. */
@Command(
    name = "documents",
    description =
        "Put stolen, lost, revoked and invalid documents (CSV, see docs/formats/lists.md) in force.")
final class ImportDocumentsCommand extends SubCommand {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "FILE", description = "The list: .csv.")
  private Path file = Path.of("");

  @Option(
      names = "--source",
      defaultValue = "national-documents",
      paramLabel = "NAME",
      description =
          "Whose list it is: sltd, national-documents, or sample-documents (default: ${DEFAULT-VALUE}).")
  private String source = "";

  @Option(
      names = "--hold",
      description = "Keep it for another person's decision instead of putting it in force.")
  private boolean hold;

  @Override
  public void run() {
    var out = out();
    new DocumentsFile(file).send(options.open(DemoClient.EDITOR, out), source, hold, out);
  }
}
