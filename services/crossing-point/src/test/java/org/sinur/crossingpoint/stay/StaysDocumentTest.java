package org.sinur.crossingpoint.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sinur.crossingpoint.crossing.Mark;
import org.sinur.crossingpoint.crossing.Permit;
import org.sinur.crossingpoint.crossing.PermitKind;

/** Holds docs/stays.md against the code. */
class StaysDocumentTest {

  private static final Path DOCUMENT = Path.of("../../docs/stays.md");

  @Test
  void everyStateEveryMarkAndEveryMeasureIsExplained() throws IOException {
    assertThat(table("state").map(List::getFirst))
        .containsExactlyElementsOf(code(StayState.values()));
    assertThat(table("mark").map(List::getFirst))
        .containsExactlyElementsOf(code(Mark.ofStays().toArray()));
    assertThat(table("measure").map(List::getFirst))
        .containsExactlyElementsOf(code(StayRule.Measure.values()));
  }

  @TestFactory
  Stream<DynamicTest> theStrengthsAreThoseOfTheCode() throws IOException {
    var entry =
        LikenessTest.crossing(
            "ALJABIRI", "NOOR AHMED", "1990-03-15", "F", "JOR", "JOR", "A1234567");
    return table("name")
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.toString(),
                    () -> {
                      var name = row.get(0).split(", ", -1);
                      var document = row.get(3).split(" ", -1);
                      var exit =
                          LikenessTest.crossing(
                              name[0],
                              name[1],
                              row.get(1),
                              row.get(2),
                              "JOR",
                              document[0],
                              document[1]);
                      assertThat("`%s`".formatted(Likeness.of(entry, exit).strength()))
                          .isEqualTo(row.get(4));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> theWorkedExamplesAreThoseOfTheCode() throws IOException {
    return table("entry")
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.toString(),
                    () -> {
                      var figures = figures(row);
                      assertThat(
                              Stream.of(
                                      figures.permittedUntil(),
                                      figures.daysUsed(),
                                      figures.daysLeft(),
                                      figures.overstayedDays())
                                  .map(String::valueOf))
                          .containsExactlyElementsOf(row.subList(4, 8));
                    }));
  }

  private static StayFigures figures(List<String> row) {
    var rule = row.get(1).split("/", -1);
    var rules =
        new StayRules(
            "document",
            true,
            List.of(
                new StayRule(
                    null,
                    PermitKind.E_VISA,
                    rule.length == 1 ? StayRule.Measure.PER_STAY : StayRule.Measure.ROLLING,
                    Integer.valueOf(rule[0]),
                    rule.length == 1 ? null : Integer.valueOf(rule[1]),
                    "docs/stays.md",
                    LocalDate.of(2000, 1, 1),
                    null)));
    var earlier = row.get(2).split(" to ", -1);
    return StayCalculator.count(
        new StayCalculator.Subject(
            false,
            "JOR",
            new Permit(PermitKind.E_VISA, null, null, null, null),
            LocalDate.parse(row.get(0)),
            null,
            earlier.length == 1
                ? List.of()
                : List.of(
                    new StayCalculator.Spell(
                        LocalDate.parse(earlier[0]), LocalDate.parse(earlier[1]), true))),
        rules,
        1,
        LocalDate.parse(row.get(3)));
  }

  private static List<String> code(Object[] constants) {
    return Arrays.stream(constants).map("`%s`"::formatted).toList();
  }

  /** The rows of the table whose first column has this head. */
  private static Stream<List<String>> table(String head) throws IOException {
    return Files.readAllLines(DOCUMENT).stream()
        .dropWhile(line -> !line.startsWith("| " + head + " |"))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .map(
            line ->
                Arrays.stream(line.substring(2, line.length() - 2).split(" \\| ", -1)).toList());
  }
}
