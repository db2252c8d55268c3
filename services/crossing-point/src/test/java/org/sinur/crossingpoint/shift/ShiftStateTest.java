package org.sinur.crossingpoint.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.sinur.crossingpoint.TransitionTable;

class ShiftStateTest {

  @Test
  void aShiftGoesFromBegunToEndedAndNowhereElse() throws IOException {
    assertThat(TransitionTable.coded(ShiftState.class, ShiftState::mayBecome))
        .containsExactly("BEGUN --> ENDED")
        .isEqualTo(TransitionTable.drawn("closures.md", "## Shifts"));
  }
}
