package org.sinur.cli.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sinur.cli.CommandFailure;

class StayRulesFileTest {

  private static final Path REFERENCE =
      Path.of(System.getProperty("sinur.root"), "reference/stay-rules.csv");

  @TempDir private Path folder = Path.of("");

  @Test
  void everyRuleOfTheReferenceSaysThatItIsNotVerified() {
    var rules = new StayRulesFile(REFERENCE).rules();
    assertThat(rules).isNotEmpty();
    assertThat(rules)
        .allSatisfy(
            rule -> {
              assertThat(rule.path("legalBasis").asText()).startsWith("Unverified: ");
              assertThat(rule.path("measure").asText())
                  .isIn("PER_STAY", "ROLLING", "PERMIT", "UNLIMITED");
              assertThat(rule.path("validFrom").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
            });
  }

  @Test
  void aStarIsEverybodyAndAnEmptyCellIsNothing() throws IOException {
    var rule =
        new StayRulesFile(
                file(
                    """
                    nationality,permit,measure,days,window,legal_basis,valid_from,valid_until
                    *,E_VISA,ROLLING,90,180,test,2026-01-01,
                    """))
            .rules()
            .path(0);
    assertThat(rule.has("nationality")).isFalse();
    assertThat(rule.has("validUntil")).isFalse();
    assertThat(rule.path("window").isInt()).isTrue();
  }

  @Test
  void whatIsNoNumberIsNamedWithItsLine() throws IOException {
    var file =
        file(
            """
            nationality,permit,measure,days,window,legal_basis,valid_from,valid_until
            IRN,E_VISA,PER_STAY,thirty,,test,2026-01-01,
            """);
    assertThatThrownBy(() -> new StayRulesFile(file).rules())
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining("days");
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("rules.csv"), content);
  }
}
