package org.sinur.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessorTimeTest {

  @Test
  void theShareTakenIsOfTheTimeBetweenTwoReadings() {
    var before = ProcessorTime.read(List.of("cpu  100 0 50 800 10 0 0 40 0 0", "cpu0 1 2 3"));
    var after = ProcessorTime.read(List.of("cpu  150 0 60 820 10 0 0 60 30 0"));
    assertThat(before).isEqualTo(new ProcessorTime(1000, 40));
    assertThat(after.takenSince(before)).isEqualTo(0.2);
  }
}
