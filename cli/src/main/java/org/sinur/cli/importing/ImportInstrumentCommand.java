package org.sinur.cli.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import org.sinur.cli.instrument.InstrumentCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Puts an instrument in force. */
@Command(
    name = "instrument",
    description =
        "Put an indicator set or a form (JSON, see docs/protection.md) in force, as its next version"
            + " (administrator).")
final class ImportInstrumentCommand extends SubCommand {

  private static final int CREATED = 201;
  private static final int NOT_FOUND = 404;

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(index = "0", paramLabel = "NAME", description = "Such as protection-triage.")
  private String name = "";

  @Parameters(index = "1", paramLabel = "FILE", description = "What it says.")
  private Path file = Path.of("");

  @Override
  public void run() {
    var out = out();
    var instrument = read();
    var gateway = options.open(DemoClient.EDITOR, out);
    var address = InstrumentCommand.path(name);
    var known = gateway.get(address);
    var headers =
        known.status() == NOT_FOUND
            ? Map.<String, String>of()
            : Map.of("If-Match", known.orFail().entityTag().orElseThrow());
    var answer = gateway.send("PUT", address, instrument, headers).orFail();
    out.printf(
        answer.status() == CREATED
            ? "Version %d of %s is in force%n"
            : "Version %d of %s says so already%n",
        answer.body().path("version").asInt(),
        name);
  }

  private JsonNode read() {
    try {
      return new ObjectMapper().readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      throw new CommandFailure(
          "%s is not JSON: line %d, column %d."
              .formatted(file, e.getLocation().getLineNr(), e.getLocation().getColumnNr()),
          e);
    } catch (IOException e) {
      throw new CommandFailure("%s cannot be read.".formatted(file), e);
    }
  }
}
