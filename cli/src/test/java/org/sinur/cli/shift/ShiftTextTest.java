package org.sinur.cli.shift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ShiftTextTest {

  @Test
  void aShiftThatGoesOnSaysWhoIsOnItAndWhatWasTakenOver() throws JsonProcessingException {
    assertThat(
            lines(
                """
                "id": "t1", "crossingPoint": "IQIKH", "supervisor": "karwan", "begunAt": "2026-11-22T06:00:00Z",
                "takenOver": "Lane 3 is dark.", "officers": [{"officer": "nazdar", "lane": "4"}, {"officer": "ali"}],
                "endedAt": null, "handover": null
                """))
        .containsExactly(
            "t1  IQIKH, karwan answers for it since 2026-11-22T06:00:00Z",
            "    taken over: Lane 3 is dark.",
            "    officers: nazdar at lane 4, ali");
  }

  @Test
  void aShiftThatHasEndedSaysWhatIsHandedOver() throws JsonProcessingException {
    assertThat(
            lines(
                """
                "id": "t1", "crossingPoint": "IQIKH", "supervisor": "karwan", "begunAt": "2026-11-22T06:00:00Z",
                "officers": [], "endedAt": "2026-11-22T14:00:00Z", "endedBy": "karwan", "handover": "All is well."
                """))
        .containsExactly(
            "t1  IQIKH, karwan answers for it since 2026-11-22T06:00:00Z; ended 2026-11-22T14:00:00Z by karwan",
            "    handed over: All is well.");
  }

  private static String[] lines(String fields) throws JsonProcessingException {
    var text = new StringWriter();
    ShiftText.print(new ObjectMapper().readTree("{" + fields + "}"), new PrintWriter(text, true));
    return text.toString().lines().toArray(String[]::new);
  }
}
