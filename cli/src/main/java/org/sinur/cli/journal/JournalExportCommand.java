package org.sinur.cli.journal;

import java.nio.file.Path;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Downloads what is needed to verify the journals. */
@Command(
    name = "export",
    description = {
      "Download the log, its checkpoints and all journals, for ./sinur verify-journal.",
      "Needs the duty of an auditor; what is downloaded says who did what to which record, and is journalled itself."
    })
final class JournalExportCommand extends SubCommand {

  @Parameters(paramLabel = "FOLDER", description = "Where to; made if it is not there.")
  private Path folder = Path.of("");

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Override
  public void run() {
    var out = out();
    var downloaded = JournalDownload.into(folder, options.open(DemoClient.AUDITOR, out));
    out.printf("%,d records of the log%n", downloaded.records());
    downloaded
        .entries()
        .forEach((service, entries) -> out.printf("%,d entries of %s%n", entries, service));
    out.printf("Verify it, here or anywhere: ./sinur verify-journal %s%n", folder);
  }
}
