package org.sinur.cli.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ContentOptionsTest {

  private static final String KNOWN =
      """
      {"child": true, "asksForAsylum": true, "statesOfOrigin": ["IRN"],
       "safeContact": {"way": "PHONE", "value": "+964", "precautions": "Say school"},
       "family": "A sister", "note": "Afraid"}
      """;

  @Test
  void whatIsNotSaidStaysAsItWas() throws JsonProcessingException {
    assertThat(said()).isEqualTo(json(KNOWN));
    var changed = said("--family", "Two sisters");
    assertThat(changed.path("family").asText()).isEqualTo("Two sisters");
    assertThat(changed.path("child").asBoolean()).isTrue();
    assertThat(changed.path("safeContact").path("value").asText()).isEqualTo("+964");
  }

  @Test
  void thatSomethingIsNotSoCanBeSaid() throws JsonProcessingException {
    var changed = said("--no-child", "--age-known-by", "A birth record", "--no-asylum");
    assertThat(changed.path("child").asBoolean()).isFalse();
    assertThat(changed.path("asksForAsylum").asBoolean()).isFalse();
    assertThat(changed.path("ageEstablished").asText()).isEqualTo("A birth record");
    assertThat(said("--child", "--asylum")).isEqualTo(json(KNOWN));
  }

  @Test
  void anotherWayToBeReachedLeavesNothingOfTheOneBefore() throws JsonProcessingException {
    assertThat(
            said("--contact", "through-body", "--contact-at", "Sample House").path("safeContact"))
        .isEqualTo(json("{\"way\": \"THROUGH_BODY\", \"value\": \"Sample House\"}"));
    assertThat(said("--state", "SYR,IRN").path("statesOfOrigin"))
        .isEqualTo(json("[\"SYR\", \"IRN\"]"));
  }

  @Test
  void withNothingSaidNothingIsKnown() throws JsonProcessingException {
    assertThat(new ContentOptions().in(ContentOptions.nothing()))
        .isEqualTo(json("{\"child\": false, \"asksForAsylum\": false, \"statesOfOrigin\": []}"));
  }

  private static JsonNode said(String... options) throws JsonProcessingException {
    var content = new ContentOptions();
    var command =
        new CommandLine(CommandLine.Model.CommandSpec.create().addMixin("c", spec(content)));
    command.registerConverter(
        ContentOptions.Way.class,
        text -> ContentOptions.Way.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_')));
    command.parseArgs(options);
    return content.in(json(KNOWN));
  }

  private static CommandLine.Model.CommandSpec spec(ContentOptions content) {
    return CommandLine.Model.CommandSpec.forAnnotatedObject(content);
  }

  private static JsonNode json(String text) throws JsonProcessingException {
    return new ObjectMapper().readTree(text);
  }
}
