package org.sinur.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.sinur.access.Duty;
import org.sinur.testsupport.TestServers;

/**
 * Who may do what, over all services, by their contracts. That a contract is what its service
 * serves, and that each operation turns away every other duty, the services' own tests show; here
 * it is put together and held against the rules of the whole.
 */
@Order(0)
class AuthorisationTest {

  private static final Path ROOT = TestServers.root();
  private static final Path MATRIX = ROOT.resolve("docs/data-protection/authorisation.md");
  private static final Set<String> READING = Set.of("get", "head");
  private static final String OPEN = "/public/";

  /** Reads, by POST: a document's number must not stand in an address. */
  private static final String READING_POST = "watchlist POST /listed-documents/lookup";

  /** Papers to be handed out, with whom they are about in full; auditors read what is in them. */
  private static final Set<String> PAPERS =
      Set.of(
          "crossing-point GET /refusals/{id}/form",
          "trafficking-alert GET /cases/{id}/referrals/{referral}/letter");

  /** Columns of the matrix, in the order in which the field works. */
  private static final Map<String, String> DUTIES = new LinkedHashMap<>();

  static {
    DUTIES.put(Duty.FIRST_LINE_OFFICER, "1st");
    DUTIES.put(Duty.SECOND_LINE_OFFICER, "2nd");
    DUTIES.put(Duty.SHIFT_SUPERVISOR, "Sup");
    DUTIES.put(Duty.HQ_ANALYST, "Ana");
    DUTIES.put(Duty.WATCHLIST_EDITOR, "Edi");
    DUTIES.put(Duty.WATCHLIST_APPROVER, "App");
    DUTIES.put(Duty.PROTECTION_OFFICER, "Pro");
    DUTIES.put(Duty.OVERSIGHT_OFFICER, "Ove");
    DUTIES.put(Duty.AUDITOR, "Aud");
    DUTIES.put(Duty.ADMINISTRATOR, "Adm");
  }

  private record Operation(
      String service, String method, String path, String summary, Set<String> duties) {

    boolean reads() {
      return READING.contains(method) || name().equals(READING_POST);
    }

    String name() {
      return "%s %s %s".formatted(service, method.toUpperCase(Locale.ROOT), path);
    }
  }

  private final List<Operation> operations = operations();

  @Test
  void theMatrixInTheDocumentsIsThatOfTheContracts() throws IOException {
    if ("write".equals(System.getProperty("contract"))) {
      Files.writeString(MATRIX, matrix());
    }
    assertThat(MATRIX).as("written anew by -Dcontract=write").hasContent(matrix());
  }

  @Test
  void everyDutyHasAColumn() {
    assertThat(DUTIES.keySet()).isEqualTo(Duty.ALL);
  }

  @Test
  void whoOnlyAuditsChangesNothingAnywhere() {
    assertThat(operations)
        .filteredOn(operation -> !operation.reads())
        .hasSizeGreaterThan(50)
        .allSatisfy(
            operation ->
                assertThat(operation.duties()).as(operation.name()).doesNotContain(Duty.AUDITOR));
  }

  @Test
  void anAuditorMayReadWhateverAnybodyMayReadButPapersThatAreHandedOut() {
    assertThat(operations)
        .filteredOn(Operation::reads)
        .filteredOn(operation -> !operation.duties().contains(Duty.AUDITOR))
        .extracting(Operation::name)
        .containsExactlyInAnyOrderElementsOf(PAPERS);
  }

  @Test
  void everyOperationNamesItsDutiesButThoseThatAreOpenToAnybody() {
    for (var operation : operations) {
      if (operation.path().startsWith(OPEN)) {
        assertThat(operation.duties()).as(operation.name()).isEmpty();
      } else {
        assertThat(operation.duties()).as(operation.name()).isNotEmpty().isSubsetOf(Duty.ALL);
      }
    }
  }

  @Test
  void noAdministratorSeesWhomAnythingIsAbout() {
    assertThat(operations)
        .filteredOn(operation -> operation.duties().contains(Duty.ADMINISTRATOR))
        .filteredOn(Operation::reads)
        .extracting(Operation::path)
        .noneMatch(
            path ->
                path.matches(
                    "/(screenings|referrals|crossings|stays|refusals|alerts|cases|triages|reports|clearances|redress)\\b.*"));
  }

  @Test
  void whatProtectionKnowsIsForProtectionAndAuditors() {
    assertThat(operations)
        .filteredOn(operation -> operation.path().matches("/(cases|alerts/\\{|triages/\\{).*"))
        .filteredOn(Operation::reads)
        .isNotEmpty()
        .allSatisfy(
            operation ->
                assertThat(operation.duties())
                    .as(operation.name())
                    .isSubsetOf(Duty.PROTECTION_OFFICER, Duty.AUDITOR));
  }

  private static List<Operation> operations() {
    var all = new ArrayList<Operation>();
    for (var service : Outside.SERVICES) {
      var contract = read(ROOT.resolve("services/%s/openapi.yaml".formatted(service)));
      for (var path : contract.path("paths").properties()) {
        for (var method : path.getValue().properties()) {
          all.add(
              new Operation(
                  service,
                  method.getKey(),
                  path.getKey(),
                  method.getValue().path("summary").asText(),
                  duties(method.getValue().path("security"))));
        }
      }
    }
    return all;
  }

  private static Set<String> duties(JsonNode security) {
    return StreamSupport.stream(security.spliterator(), false)
        .flatMap(one -> StreamSupport.stream(one.path("SecurityScheme").spliterator(), false))
        .map(JsonNode::asText)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static JsonNode read(Path contract) {
    try {
      // an example of a time of day, unquoted, is a number to base 60 in YAML 1.1, and not a good
      // one
      return new YAMLMapper()
          .readTree(
              Files.readString(contract).replaceAll("(?m)(\\d\\d:\\d\\d:\\d\\d\\.\\d+)$", "'$1'"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String matrix() {
    var text = new StringBuilder();
    text.append(
        """
        # Who may do what

        Every operation of every service, by the contracts (`services/*/openapi.yaml`). Written by `AuthorisationTest` in `scenarios` with
        `-Dcontract=write`, and compared with them in each run. Each service's own tests hold every operation against every duty.

        A duty holds at the crossing points that its holder's token names, or everywhere; a record of another place does not exist for them.
        Auditors read with personal data masked and change nothing. What an operation does beyond that is in its contract.

        """);
    text.append("| | duty |\n|---|---|\n");
    DUTIES.forEach((duty, column) -> text.append("| %s | `%s` |\n".formatted(column, duty)));
    for (var service : Outside.SERVICES) {
      text.append("\n## %s\n\n".formatted(service));
      text.append("| operation | does | %s |\n".formatted(String.join(" | ", DUTIES.values())));
      text.append("|---|---|%s\n".formatted(":-:|".repeat(DUTIES.size())));
      operations.stream()
          .filter(operation -> operation.service().equals(service))
          .forEach(operation -> text.append(row(operation)));
    }
    return text.toString();
  }

  private static String row(Operation operation) {
    var marks =
        DUTIES.keySet().stream()
            .map(duty -> operation.duties().contains(duty) ? "●" : "")
            .collect(Collectors.joining(" | "));
    return "| `%s %s` | %s%s | %s |\n"
        .formatted(
            operation.method().toUpperCase(Locale.ROOT),
            operation.path(),
            operation.summary(),
            operation.duties().isEmpty() ? "; anybody" : "",
            marks);
  }
}
