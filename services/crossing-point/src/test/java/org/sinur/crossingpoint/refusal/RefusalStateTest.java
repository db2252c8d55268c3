package org.sinur.crossingpoint.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sinur.crossingpoint.screening.RefusalStanding;

class RefusalStateTest {

  @Test
  void theTableHasEveryState() {
    assertThat(RefusalState.STEPS.keySet()).isEqualTo(EnumSet.allOf(RefusalState.class));
  }

  @Test
  void everyStateIsReachedAndEveryActIsDoneSomewhere() {
    assertThat(RefusalState.STEPS.values().stream().flatMap(to -> to.values().stream()))
        .containsAll(EnumSet.allOf(RefusalState.class));
    assertThat(RefusalState.STEPS.values().stream().flatMap(to -> to.keySet().stream()))
        .containsAll(EnumSet.allOf(RefusalAct.class));
  }

  @Test
  void nothingIsFinalWithoutASecondPersonAndTheWordOfProtection() {
    for (var from : RefusalState.values()) {
      for (var act : RefusalAct.values()) {
        if (from.after(act).filter(RefusalState.FINAL::equals).isPresent()) {
          assertThat(from).isEqualTo(RefusalState.CONFIRMED);
          assertThat(act).isEqualTo(RefusalAct.FINALISE);
        }
        if (from.after(act).filter(RefusalState.CONFIRMED::equals).isPresent()) {
          assertThat(act).isEqualTo(RefusalAct.CONFIRM);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(RefusalState.class)
  void aConcernHoldsWhateverIsOnItsWayToTurnSomebodyBack(RefusalState state) {
    var turnsBack = state == RefusalState.CONFIRMED || state.standing() == RefusalStanding.FINAL;
    assertThat(state.after(RefusalAct.HOLD).isPresent()).isEqualTo(turnsBack);
  }

  @Test
  void theDocumentationDrawsTheTable() throws IOException {
    var drawn =
        Arrays.stream(RefusalState.values())
            .flatMap(
                from ->
                    Arrays.stream(RefusalAct.values())
                        .filter(act -> from.after(act).isPresent())
                        .map(
                            act ->
                                "  %s --> %s: %s"
                                    .formatted(from, from.after(act).orElseThrow(), act)))
            .collect(Collectors.joining("\n"));
    assertThat(Files.readString(Path.of("../../docs/refusals.md"))).contains(drawn);
  }
}
