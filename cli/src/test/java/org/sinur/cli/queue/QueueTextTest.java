package org.sinur.cli.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueTextTest {

  @ParameterizedTest
  @CsvSource({
    "60, 'the last waits about a minute'",
    "61, 'the last waits about 2 minutes'",
    "null, 'nobody is let through'"
  })
  void aQueueSaysAboutHowLongItWaits(String seconds, String wait) throws JsonProcessingException {
    var text = new StringWriter();
    QueueText.print(
        new ObjectMapper()
            .readTree(
                """
                {"crossingPoint": "IQIKH", "direction": "EXIT", "peopleWaiting": 40,
                 "observedAt": "2026-11-22T08:00:00Z", "perHour": 120.0, "estimatedWaitSeconds": %s}
                """
                    .formatted(seconds)),
        new PrintWriter(text, true));
    assertThat(text.toString().strip())
        .isEqualTo(
            "IQIKH exit: 40 people seen waiting 2026-11-22T08:00:00Z; 120 an hour cross, " + wait);
  }
}
