package org.sinur.crossingpoint.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sinur.crossingpoint.TransitionTable;

class LaneStateTest {

  @Test
  void theDiagramShowsEveryStepAndNoOther() throws IOException {
    assertThat(TransitionTable.drawn("closures.md", "## Lanes"))
        .isEqualTo(TransitionTable.coded(LaneState.class, LaneState::mayBecome));
  }

  @Test
  void everyStateButTheFirstIsReachedAndNoneIsWithoutAWayOut() {
    var steps = TransitionTable.coded(LaneState.class, LaneState::mayBecome);
    assertThat(Arrays.stream(LaneState.values()).filter(s -> s != LaneState.UNMANAGED))
        .allSatisfy(state -> assertThat(steps).anyMatch(s -> s.endsWith("--> " + state)));
    assertThat(LaneState.values())
        .allSatisfy(state -> assertThat(steps).anyMatch(s -> s.startsWith(state + " -->")));
    assertThat(steps).noneMatch(s -> s.endsWith("--> UNMANAGED"));
  }
}
