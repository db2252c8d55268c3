package org.sinur.cli.stay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class StayTextTest {

  private static final String ENTRY =
      """
      "entry": {"crossingPoint": "IQIKH", "day": "2026-11-01", "traveller": {"primaryIdentifier": "HADDAD",
        "secondaryIdentifier": "RANA"}, "document": {"issuingState": "SYR", "number": "X1234567"}}
      """;
  private static final String EXIT =
      """
      "exit": {"crossingPoint": "IQZUR", "day": "2026-11-20", "traveller": {"primaryIdentifier": "HADDAD",
        "secondaryIdentifier": "RANA"}, "document": {"issuingState": "SYR", "number": "X1234567"}}
      """;

  @Test
  void aClosedStayIsToldFromEntryToExit() {
    assertThat(line("CLOSED", ENTRY + "," + EXIT))
        .isEqualTo(
            "s1  closed: entered IQIKH on 2026-11-01, left IQZUR on 2026-11-20; HADDAD, RANA, SYR X1234567");
  }

  @Test
  void anOpenStayHasNoExit() {
    assertThat(line("OPEN", ENTRY))
        .isEqualTo("s1  open: entered IQIKH on 2026-11-01; HADDAD, RANA, SYR X1234567");
  }

  @Test
  void anExitWithoutAnEntryIsToldAsOne() {
    assertThat(line("ENTRY_MISSING", EXIT))
        .isEqualTo("s1  entry missing: left IQZUR on 2026-11-20; HADDAD, RANA, SYR X1234567");
  }

  private static String line(String state, String ends) {
    var text = new StringWriter();
    try {
      new StayText(new PrintWriter(text, true))
          .line(
              new ObjectMapper()
                  .readTree("{\"id\": \"s1\", \"state\": \"%s\", %s}".formatted(state, ends)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    return text.toString().strip();
  }
}
