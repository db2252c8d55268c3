package org.sinur.screening.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sinur.access.Duty;
import org.sinur.screening.referral.Transitions.Cell;

class TransitionsTest {

  private static final Path DRAWING = Path.of("README.md");

  static Stream<Cell> cells() {
    return Transitions.cells();
  }

  @ParameterizedTest
  @MethodSource("cells")
  void everyActOfEveryDutyInEverySituationIsInTheTable(Cell cell) {
    assertThat(Transitions.step(cell)).isNotNull();
  }

  @Test
  void everyDutyThatMayResolveHasARank() {
    assertThat(Arrays.stream(Rank.values()).map(Rank::duty))
        .containsExactly(Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR);
  }

  @ParameterizedTest
  @MethodSource("cells")
  void nothingBecomesOfAResolvedReferral(Cell cell) {
    if (cell.situation() == Situation.RESOLVED) {
      assertThat(Transitions.step(cell)).isNotInstanceOf(Step.Becomes.class);
    }
  }

  @ParameterizedTest
  @MethodSource("cells")
  void whatAnotherHasClaimedOnlyATakeOverChanges(Cell cell) {
    if (cell.situation() == Situation.ANOTHERS && cell.act() != Act.TAKE_OVER) {
      assertThat(Transitions.step(cell)).isNotInstanceOf(Step.Becomes.class);
    }
  }

  static Stream<Arguments> situations() {
    return Stream.of(
        arguments(State.OPEN, null, Situation.OPEN),
        arguments(State.CLAIMED, "nazdar", Situation.OWN),
        arguments(State.CLAIMED, "rebin", Situation.ANOTHERS),
        arguments(State.RESOLVED, "nazdar", Situation.RESOLVED));
  }

  @ParameterizedTest
  @MethodSource("situations")
  void aClaimIsOnesOwnOrAnothers(State state, String claimedBy, Situation situation) {
    assertThat(Situation.of(state, claimedBy, "nazdar")).isEqualTo(situation);
  }

  @Test
  void theDocumentedTableIsTheTable() throws IOException {
    assertThat(Files.readAllLines(DRAWING)).containsSubsequence(rows());
  }

  @Test
  void theDrawnStepsAreTheStepsOfTheTable() throws IOException {
    var drawn =
        Files.readAllLines(DRAWING).stream()
            .map(String::strip)
            .filter(line -> line.contains(" --> ") && line.contains(" : "))
            .collect(Collectors.toSet());
    assertThat(drawn).isEqualTo(steps());
  }

  private static List<String> rows() {
    return Transitions.cells()
        .filter(cell -> cell.situation() == Situation.OPEN)
        .map(
            row ->
                Arrays.stream(Situation.values())
                    .map(
                        situation ->
                            word(Transitions.step(new Cell(row.act(), row.rank(), situation))))
                    .collect(
                        Collectors.joining(
                            " | ", "| `%s` | %s | ".formatted(row.act(), row.rank().duty()), " |")))
        .toList();
  }

  private static String word(Step step) {
    return switch (step) {
      case Step.Becomes(var state) -> "**" + state + "**";
      case Step.Stays() -> "done";
      case Step.AlreadySo() -> "is so";
      case Step.Refused(var why) -> why.slug();
    };
  }

  private static Set<String> steps() {
    return Transitions.cells()
        .filter(cell -> Transitions.step(cell) instanceof Step.Becomes)
        .map(
            cell ->
                "%s --> %s : %s"
                    .formatted(
                        cell.situation().state(),
                        ((Step.Becomes) Transitions.step(cell)).state(),
                        cell.act()))
        .collect(Collectors.toSet());
  }
}
