package org.sinur.cli.retention;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Proposes rules. */
@Command(
    name = "propose",
    description =
        "Propose rules (administrator), and show what they would erase at once; they wait for a second person.")
final class RetentionProposeCommand extends SubCommand {

  @Mixin private RetentionOptions options = new RetentionOptions();

  @Parameters(paramLabel = "FILE", description = "The rules, as in reference/retention.")
  private Path file = Path.of("");

  @Override
  public void run() {
    var out = out();
    var rules = read();
    var gateway = options.open(DemoClient.EDITOR, out);
    RetentionText.rules(
            gateway.post(options.address(RetentionRulesCommand.RULES), rules).orFail().body())
        .forEach(out::println);
  }

  private JsonNode read() {
    try {
      return new ObjectMapper().readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      throw new CommandFailure("%s is not JSON.".formatted(file), e);
    } catch (IOException e) {
      throw new CommandFailure("%s cannot be read.".formatted(file), e);
    }
  }
}
