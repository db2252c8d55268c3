package org.sinur.cli.crossing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.sinur.cli.CommandFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class CorrectionOptionsTest {

  private static final String RECORDED =
      """
      {"id": "c1", "crossingPoint": "IQIKH", "lane": "4", "direction": "ENTRY", "occurredAt": "2026-11-22T08:00:00Z",
       "recordedAt": "2026-11-22T08:00:01Z", "capture": "ONLINE", "screeningId": "s1", "marks": [],
       "traveller": {"primaryIdentifier": "HADDAD", "secondaryIdentifier": "RANA", "dateOfBirth": "1990-03-15",
         "sex": "F", "nationality": "SYR"},
       "document": {"documentType": "P", "number": "X1234567", "issuingState": "SYR", "dateOfExpiry": "2031-01-01"},
       "permit": {"kind": "VISA", "number": "V1", "days": 30}, "purpose": null,
       "vehicle": {"plate": "12", "state": "IRQ", "kind": "CAR"}, "version": 0, "masked": false}
      """;

  @Test
  void whatIsNotNamedStaysAsItIsRecorded() throws JsonProcessingException {
    assertThat(of("--lane", "5"))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"lane": "5", "direction": "ENTRY", "occurredAt": "2026-11-22T08:00:00Z",
                     "traveller": {"primaryIdentifier": "HADDAD", "secondaryIdentifier": "RANA",
                       "dateOfBirth": "1990-03-15", "sex": "F", "nationality": "SYR"},
                     "document": {"documentType": "P", "number": "X1234567", "issuingState": "SYR",
                       "dateOfExpiry": "2031-01-01"},
                     "permit": {"kind": "VISA", "number": "V1", "days": 30},
                     "vehicle": {"plate": "12", "state": "IRQ", "kind": "CAR"}}
                    """));
  }

  @Test
  void everythingThatIsNamedIsChanged() {
    var correction =
        of(
            "--direction EXIT --at 2026-11-22T09:00:00Z --birth 1991-XX-XX --sex X --nationality TUR --document ID:TUR:Y7 --expires 2030-01-01 --purpose TRANSIT --permit E_VISA --permit-until 2027-01-01"
                .split(" "));
    assertThat(correction.path("direction").asText()).isEqualTo("EXIT");
    assertThat(correction.path("occurredAt").asText()).isEqualTo("2026-11-22T09:00:00Z");
    assertThat(correction.path("purpose").asText()).isEqualTo("TRANSIT");
    assertThat(correction.path("traveller"))
        .hasToString(
            "{\"primaryIdentifier\":\"HADDAD\",\"secondaryIdentifier\":\"RANA\",\"dateOfBirth\":\"1991-XX-XX\",\"sex\":\"X\",\"nationality\":\"TUR\"}");
    assertThat(correction.path("document"))
        .hasToString(
            "{\"documentType\":\"ID\",\"number\":\"Y7\",\"issuingState\":\"TUR\",\"dateOfExpiry\":\"2030-01-01\"}");
    // another permit has nothing of the one that was recorded
    assertThat(correction.path("permit"))
        .hasToString("{\"kind\":\"E_VISA\",\"validUntil\":\"2027-01-01\"}");
  }

  @Test
  void aNameIsReadAsTheDocumentHasIt() {
    var traveller = of("--name", "AL JABIRI, NOOR AHMED").path("traveller");
    assertThat(traveller.path("primaryIdentifier").asText()).isEqualTo("AL JABIRI");
    assertThat(traveller.path("secondaryIdentifier").asText()).isEqualTo("NOOR AHMED");
    assertThat(of("--name", "SUKARNO").at("/traveller/secondaryIdentifier").asText()).isEmpty();
  }

  @Test
  void whatCannotBeReadIsSaid() {
    assertThatThrownBy(() -> of("--document", "X1234567"))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("TYPE:STATE:NUMBER");
    assertThatThrownBy(() -> of("--permit-days", "30"))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("--permit");
  }

  /** A command with nothing but the options. */
  @Command
  private static final class Correct {

    @Mixin private CorrectionOptions options = new CorrectionOptions();
  }

  private static JsonNode of(String... arguments) {
    var correct = new Correct();
    new CommandLine(correct).parseArgs(arguments);
    try {
      return correct.options.of(new ObjectMapper().readTree(RECORDED));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
