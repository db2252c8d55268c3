package org.sinur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class WordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          alert raise | --indicator | trafficking-alert | Indicator
          alert raise | --urgency | trafficking-alert | Urgency
          alert find | --finding | trafficking-alert | Finding
          case open | --contact | trafficking-alert | ContactWay
          case consent | --scope | trafficking-alert | ConsentScope
          case consent | --given-by | trafficking-alert | ConsentGiver
          case consent | --how | trafficking-alert | ConsentForm
          case refer | --service | trafficking-alert | BodyService
          case refer | --urgency | trafficking-alert | Urgency
          case feedback | --told | trafficking-alert | FeedbackKind
          case close | --outcome | trafficking-alert | CaseOutcome
          refusal | --state | crossing-point | RefusalState
          stay | --state | crossing-point | StayState
          closure record | --direction | crossing-point | Direction
          closure record | --travellers | crossing-point | TravellerClass
          closure record | --authority | crossing-point | Authority
          crossing correct | --direction | crossing-point | Direction
          crossing correct | --purpose | crossing-point | Purpose
          crossing correct | --permit | crossing-point | PermitKind
          lane open | --direction | crossing-point | Direction
          lane open | --travellers | crossing-point | LaneFor
          queue observe | --direction | crossing-point | Direction
          surge propose | --leave-out | crossing-point | CaptureField
          """)
  void theWordsAreThoseOfTheServiceAndTheHelpNamesThem(
      String command, String option, String service, String schema) throws IOException {
    var typed = option(command, option);
    var words = constants(typed);
    assertThat(words).containsExactlyInAnyOrderElementsOf(contract(service, schema));
    var help = String.join(" ", typed.description()) + typed.paramLabel();
    assertThat(words).allSatisfy(word -> assertThat(help).contains(Words.written(word)));
  }

  @Test
  void aConstantIsReadAndWrittenAsPeopleDo() {
    assertThat(Words.plain("DEBT_OR_UNKNOWN_WORK")).isEqualTo("debt or unknown work");
    assertThat(Words.written("DEBT_OR_UNKNOWN_WORK")).isEqualTo("debt-or-unknown-work");
  }

  @ParameterizedTest
  @ValueSource(strings = {"needs-doctor", " needs-doctor ", "Needs-Doctor", "NEEDS_DOCTOR"})
  void whatPeopleWriteIsNamedAsTheServiceNamesIt(String written) {
    assertThat(Words.code(written)).isEqualTo("NEEDS_DOCTOR");
  }

  @Test
  void aWordIsTheSameWhereverTheTerminalIs() {
    var before = Locale.getDefault();
    Locale.setDefault(Locale.of("tr"));
    try {
      assertThat(Words.code("in-need")).isEqualTo("IN_NEED");
      assertThat(Words.written("IN_NEED")).isEqualTo("in-need");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static CommandLine.Model.OptionSpec option(String command, String option) {
    var spec = Sinur.commandLine();
    for (var word : command.split(" ", -1)) {
      spec = Objects.requireNonNull(spec.getSubcommands().get(word));
    }
    return spec.getCommandSpec().findOption(option);
  }

  private static List<String> constants(CommandLine.Model.OptionSpec option) {
    return Arrays.stream(option.auxiliaryTypes()[0].getEnumConstants())
        .map(Object::toString)
        .toList();
  }

  /** The values of an enumeration in the service's contract. */
  private static List<String> contract(String service, String schema) throws IOException {
    var contract = Path.of(System.getProperty("sinur.root"), "services", service, "openapi.yaml");
    return Files.readAllLines(contract).stream()
        .dropWhile(line -> !line.equals("    %s:".formatted(schema)))
        .skip(1)
        .takeWhile(line -> line.startsWith("      "))
        .filter(line -> line.startsWith("      - "))
        .map(line -> line.substring("      - ".length()))
        .toList();
  }
}
