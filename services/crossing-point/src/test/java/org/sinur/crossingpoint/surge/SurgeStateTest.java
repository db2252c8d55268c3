package org.sinur.crossingpoint.surge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sinur.crossingpoint.TransitionTable;

class SurgeStateTest {

  private static final Set<SurgeState> FINAL =
      Set.of(SurgeState.ENDED, SurgeState.LAPSED, SurgeState.REJECTED, SurgeState.REVOKED);

  @Test
  void theDiagramShowsEveryStepAndNoOther() throws IOException {
    assertThat(TransitionTable.drawn("surge.md", "## States"))
        .isEqualTo(TransitionTable.coded(SurgeState.class, SurgeState::mayBecome));
  }

  @Test
  void everyStateIsReachedAndOnlyTheLastOnesHaveNoWayOut() {
    var steps = TransitionTable.coded(SurgeState.class, SurgeState::mayBecome);
    assertThat(Arrays.stream(SurgeState.values()).filter(s -> s != SurgeState.PROPOSED))
        .allSatisfy(state -> assertThat(steps).anyMatch(s -> s.endsWith("--> " + state)));
    assertThat(SurgeState.values())
        .allSatisfy(
            state ->
                assertThat(steps.stream().noneMatch(s -> s.startsWith(state + " -->")))
                    .isEqualTo(FINAL.contains(state)));
  }
}
