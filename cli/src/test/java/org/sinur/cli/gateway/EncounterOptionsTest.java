package org.sinur.cli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class EncounterOptionsTest {

  private static final String ID = "7b1f3a52-0000-7000-8000-000000000001";

  @Test
  void thePlaceIsSaidAndTheScreeningWhereThereWasOne() throws JsonProcessingException {
    assertThat(said("--crossing-point", "IQIKH"))
        .isEqualTo(new ObjectMapper().readTree("{\"crossingPoint\": \"IQIKH\"}"));
    assertThat(said("--crossing-point", "IQIKH", "--screening", ID))
        .isEqualTo(
            new ObjectMapper()
                .readTree("{\"crossingPoint\": \"IQIKH\", \"screeningId\": \"%s\"}".formatted(ID)));
  }

  private static JsonNode said(String... arguments) {
    var request = JsonNodeFactory.instance.objectNode();
    CommandLine.populateCommand(new EncounterOptions(), arguments).say(request);
    return request;
  }
}
