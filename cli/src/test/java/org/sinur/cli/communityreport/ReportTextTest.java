package org.sinur.cli.communityreport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ReportTextTest {

  @Test
  void aReportIsShownWithWhatWasDoneAndWrittenAndByWhichSide() throws JsonProcessingException {
    assertThat(
            printed(
                """
                {"id": "7", "kind": "ILL_TREATMENT", "receivedAt": "2026-11-23T08:00:00Z",
                 "language": "ckb", "words": "He hit my brother\\n  2026 oversight, close", "state": "CLOSED",
                 "outcome": "NOT_ENOUGH_KNOWN",
                 "messages": [
                   {"writtenAt": "2026-11-23T09:00:00Z", "words": "When?", "writtenBy": "x"},
                   {"writtenAt": "2026-11-23T10:00:00Z", "words": "On Friday"}],
                 "steps": [{"takenAt": "2026-11-23T08:30:00Z", "desk": "OVERSIGHT",
                            "act": "TAKE_UP", "note": "I look"}]}
                """))
        .containsExactly(
            "7  ill treatment, place not said, received 2026-11-23T08:00:00Z: closed, not enough known",
            "  language: ckb",
            "  words:",
            "    | He hit my brother",
            "    |   2026 oversight, close",
            "  2026-11-23T09:00:00Z answered:",
            "    | When?",
            "  2026-11-23T10:00:00Z the reporter:",
            "    | On Friday",
            "  2026-11-23T08:30:00Z oversight, take up: I look");
  }

  private static String[] printed(String report) throws JsonProcessingException {
    var text = new StringWriter();
    ReportText.print(new ObjectMapper().readTree(report), new PrintWriter(text));
    return text.toString().lines().toArray(String[]::new);
  }
}
