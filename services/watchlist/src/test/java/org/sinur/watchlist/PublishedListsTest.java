package org.sinur.watchlist;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.sinur.access.Duty;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;
import org.sinur.testsupport.Tokens;
import org.sinur.watchlist.source.CsvText;

/**
 * Published lists through the interface and into PostgreSQL, within the times that are promised.
 * Skipped where the lists are not at hand.
 */
@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "watchlist"))
class PublishedListsTest {

  private final TestServers servers = TestServers.running();

  @BeforeEach
  void nobodyIsListed() {
    servers.execute("watchlist", "truncate list_import, list_version cascade");
  }

  @Test
  void theUnsListIsInForceWithinFiveSeconds(TestReporter reporter) {
    var file = SampleLists.published("un/un_consolidated_2025-04-19.xml");
    var began = Instant.now();
    take("un", "application/xml", file).statusCode(201).body("added", is(877));
    var first = since(began);
    reporter.publishEntry("UN, 877 subjects", first.toString());
    assertThat(first).isLessThan(Duration.ofSeconds(5));
    take("un", "application/xml", file).statusCode(201).body("unchanged", is(877));
  }

  @Test
  void ofacsListIsInForceWithinTwentySeconds(TestReporter reporter) {
    var file = ofac();
    var began = Instant.now();
    take("ofac", "application/zip", file).statusCode(201).body("removed", is(0));
    var first = since(began);
    reporter.publishEntry("OFAC, 19,249 entries, all new", first.toString());
    assertThat(first).isLessThan(Duration.ofSeconds(20));
    began = Instant.now();
    take("ofac", "application/zip", file).statusCode(201).body("added", is(0), "changed", is(0));
    reporter.publishEntry("OFAC, 19,249 entries, nothing new", since(began).toString());
  }

  /** The newest names in the form of the tables, with the remarks of an older edition. */
  private static byte[] ofac() {
    var remarks = new HashMap<String, String>();
    rows("ofac/sdn_2023-11.csv").forEach(r -> remarks.put(r.getFirst(), r.getLast()));
    var sdn = new StringBuilder();
    var alt = new StringBuilder();
    for (var row : rows("ofac/sdn_and_alt_joined_2026-08-20.csv").stream().skip(1).toList()) {
      var kind = row.get(2).equals("entity") ? "-0-" : row.get(2);
      sdn.append(
          line(
              Stream.concat(
                  Stream.of(row.get(0), row.get(1), kind, row.get(3)),
                  Stream.concat(
                      Stream.generate(() -> "-0-").limit(7),
                      Stream.of(remarks.getOrDefault(row.get(0), "-0-"))))));
      for (var alias : row.get(4).split(";", -1)) {
        if (!alias.isBlank()) {
          alt.append(line(Stream.of(row.get(0), "1", "aka", alias, "-0-")));
        }
      }
    }
    return Zips.of("sdn.csv", sdn.toString(), "alt.csv", alt.toString(), "add.csv", "");
  }

  private static List<List<String>> rows(String published) {
    var rows = new ArrayList<List<String>>();
    var broken =
        CsvText.read(new String(SampleLists.published(published), UTF_8), r -> rows.add(r.cells()));
    assertThat(broken).isNull();
    return rows;
  }

  private static String line(Stream<String> cells) {
    return cells
            .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(","))
        + "\n";
  }

  private static ValidatableResponse take(String source, String mediaType, byte[] file) {
    return given()
        .auth()
        .oauth2(Tokens.of(Duty.WATCHLIST_EDITOR, "*"))
        .contentType(mediaType)
        .header("Idempotency-Key", UUID.randomUUID())
        .body(file)
        .post("/imports/" + source)
        .then();
  }

  private static Duration since(Instant began) {
    return Duration.between(began, Instant.now());
  }
}
