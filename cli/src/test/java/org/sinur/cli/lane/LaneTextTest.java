package org.sinur.cli.lane;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class LaneTextTest {

  @Test
  void aLaneThatNobodyHasManagedIsToldAsOne() throws JsonProcessingException {
    assertThat(line("\"lane\": \"7\", \"state\": \"UNMANAGED\", \"travellers\": \"EVERYBODY\""))
        .isEqualTo("Lane 7     unmanaged, both ways, for everybody");
  }

  @Test
  void aLaneSaysWhichWayForWhomSinceWhenAndWhy() throws JsonProcessingException {
    assertThat(
            line(
                """
                "lane": "12", "state": "OPEN", "direction": "ENTRY", "travellers": "FAMILIES",
                "changedAt": "2026-11-22T08:00:00Z", "changedBy": "karwan", "note": "Buses came."
                """))
        .isEqualTo(
            "Lane 12    open, entry, for families; since 2026-11-22T08:00:00Z by karwan: Buses came.");
  }

  private static String line(String fields) throws JsonProcessingException {
    var text = new StringWriter();
    LaneText.print(new ObjectMapper().readTree("{" + fields + "}"), new PrintWriter(text, true));
    return text.toString().stripTrailing();
  }
}
