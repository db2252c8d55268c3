package org.sinur.cli.importing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Has a list fetched from its publisher. */
@Command(
    name = "fetch",
    description = "Have the watchlist fetch a list from its publisher now (watchlist editor).")
final class ImportFetchCommand extends SubCommand {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "SOURCE", description = "Such as un; ./sinur import sources names them.")
  private String source = "";

  @Override
  public void run() {
    if (!source.matches("[a-z-]{1,20}")) {
      throw new CommandFailure(source + " is not the name of a source.");
    }
    var out = out();
    var fetched =
        options
            .open(DemoClient.EDITOR, out)
            .send(
                "POST",
                "%s/%s/fetch".formatted(ImportSourcesCommand.SOURCES, source),
                JsonNodeFactory.instance.objectNode(),
                Map.of())
            .orFail()
            .body();
    ImportSourcesCommand.print(fetched, out);
  }
}
