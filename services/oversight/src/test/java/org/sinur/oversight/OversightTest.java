package org.sinur.oversight;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.errorprone.annotations.FormatMethod;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.sinur.access.Duty;
import org.sinur.journalentry.LogRecord;
import org.sinur.testsupport.Contract;
import org.sinur.testsupport.DutyMatrix;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;
import org.sinur.testsupport.Tokens;
import org.sinur.testsupport.Topic;
import org.sinur.transparency.Checkpoint;
import org.sinur.transparency.CheckpointReading;
import org.sinur.transparency.ConsistencyProof;
import org.sinur.transparency.Hash;
import org.sinur.transparency.InclusionProof;
import org.sinur.transparency.RecordVerdict;
import org.sinur.transparency.RecordVerifier;
import org.sinur.transparency.StoredTree;
import org.sinur.transparency.Tile;
import org.sinur.transparency.TreeHead;
import org.sinur.transparency.VerifierKey;

@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "oversight"))
@WithTestResource(LogKeys.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OversightTest {

  private static final String DATABASE = "oversight";
  private static final String[] READERS = {Duty.AUDITOR, Duty.OVERSIGHT_OFFICER};

  private final TestServers servers = TestServers.running();
  private final Topic entries = new Topic(servers.kafka(), "journal.entries");
  private final ObjectMapper json = new ObjectMapper();

  @TestHTTPResource(value = "openapi", management = true)
  URI openapi;

  @TestHTTPResource(value = "metrics", management = true)
  URI metrics;

  @BeforeEach
  void theTopicIsThere() {
    entries.make();
  }

  @Test
  void theContractIsWhatIsServed() throws IOException {
    Contract.check(openapi, Path.of("openapi.yaml"));
  }

  @TestFactory
  Stream<DynamicTest> everyEndpointForEveryDuty() throws IOException {
    return new DutyMatrix("IQIKH", Contract.operations(openapi))
        .allow("GET", "/journal", READERS)
        .allow("GET", "/log/key", READERS)
        .allow("GET", "/log/checkpoint", READERS)
        .allow("GET", "/log/checkpoints", READERS)
        .allow("GET", "/log/consistency", READERS)
        .allow("GET", "/log/inclusion/{service}/{entry}", READERS)
        .allow("GET", "/log/tile/{level}/{index}", READERS)
        .allow("GET", "/log/tile/entries/{index}", READERS)
        .tests();
  }

  @Test
  void whatIsToldOfJournalsIsInTheLogInItsOrderAndProven() {
    var told = tell(600);
    var signed = signedWith(told.getLast());

    var records = records(signed.head().size());
    var verifier = new RecordVerifier(signed.head());
    records.forEach(r -> verifier.read(r.bytes()));
    assertThat(verifier.verdict()).isEqualTo(new RecordVerdict.Proven(0));
    assertThat(records).containsSubsequence(told);

    for (var logged : List.of(told.getFirst(), told.get(255), told.get(256), told.getLast())) {
      var answer = inclusion(logged).statusCode(200).extract().jsonPath();
      assertThat(answer.getString("logged")).isEqualTo(logged.text());
      var proof = new InclusionProof(answer.getLong("position"), hashes(answer.getList("path")));
      assertThat(proof.verifies(Hash.ofLeaf(logged.bytes()), head(answer.getString("checkpoint"))))
          .isTrue();
    }
  }

  @Test
  void theTilesAreThoseOfTheTree() {
    var told = tell(300);
    var head = signedWith(told.getLast()).head();
    var stored = new StoredTree(head.size(), this::tile);
    assertThat(stored.head(head.size())).isEqualTo(head);
    // An earlier, narrower form of the last tile is there as well.
    assertThat(stored.head(head.size() - 1).size()).isEqualTo(head.size() - 1);
    assertThat(tile(new Tile(0, 0, 7))).hasSize(7 * Hash.BYTES);
  }

  @Test
  void whatIsNoTileIsNotFound() {
    for (var path :
        List.of(
            "0/999",
            "0/000.p/0",
            "0/000.p/257",
            "8/000",
            "0/0",
            "0/x000",
            "0/000.p",
            "entries/9",
            "entries/x000/000.p/300")) {
      auditor().get("/log/tile/" + path).then().statusCode(404);
    }
  }

  @Test
  void eachCheckpointBeginsWithAllBefore() {
    var first = signedWith(tell(3).getLast()).head();
    var second = signedWith(tell(280).getLast()).head();
    var answer =
        auditor()
            .get("/log/consistency?from=%d&to=%d".formatted(first.size(), second.size()))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(new ConsistencyProof(hashes(answer.getList("path"))).verifies(first, second))
        .isTrue();

    auditor()
        .get("/log/consistency?from=1&to=99999999")
        .then()
        .statusCode(422)
        .body("type", is("urn:problem:oversight:never-this-size"));
    auditor().get("/log/consistency?from=0&to=1").then().statusCode(400);

    var kept = auditor().get("/log/checkpoints").then().statusCode(200).extract().jsonPath();
    assertThat(kept.getList("size", Long.class)).isSorted().contains(first.size(), second.size());
    for (var note : kept.getList("note", String.class)) {
      assertThat(head(note).size()).isPositive();
    }
  }

  @Test
  void whatIsToldTwiceIsInTheLogOnceAndWhatDiffersIsInItTwice() {
    var once = LogRecord.of("watchlist", UUID.randomUUID(), "{}");
    var differs = LogRecord.of("watchlist", once.entryId(), "{\"altered\":true}");
    tell(List.of(once));
    tell(List.of(once, differs, once));
    signedWith(tell(1).getLast());
    assertThat(ask("select count(*) from log_entry where entry_id = '%s'", once.entryId()))
        .isEqualTo("2");
  }

  @Test
  void whatCannotBeReadIsPutAsideAndStopsNothing() {
    var before = tell(1);
    entries.write("watchlist", "{\"service\":\"Watch list\"", Map.of());
    entries.write("watchlist", "{\"service\":\"a b\",\"entryId\":\"1\",\"digest\":\"\"}", Map.of());
    entries.write("watchlist", null, Map.of());
    var after = tell(1);
    signedWith(after.getLast());
    inclusion(before.getFirst()).statusCode(200);
    var aside = new Topic(servers.kafka(), "dead-letter.oversight");
    assertThat(aside.readUntil(r -> r.size() >= 3)).hasSize(3);
  }

  @Test
  void anEntryThatIsInNoLogIsNotFound() {
    auditor().get("/log/inclusion/watchlist/" + UUID.randomUUID()).then().statusCode(404);
    auditor().get("/log/inclusion/watchlist/1").then().statusCode(404);
    auditor().get("/log/inclusion/Watch/" + UUID.randomUUID()).then().statusCode(400);
  }

  @Test
  void whoReadsTheJournalIsInTheJournalAndThatIsInTheLog() throws IOException {
    var someone = "auditor-" + UUID.randomUUID();
    as(someone, Duty.AUDITOR).get("/journal?limit=5").then().statusCode(200);
    var lines =
        as("other", Duty.AUDITOR)
            .get("/journal?actor=" + someone)
            .then()
            .statusCode(200)
            .contentType("application/x-ndjson")
            .extract()
            .asString()
            .lines()
            .toList();
    assertThat(lines).hasSize(1);
    var entry = json.readTree(lines.getFirst());
    assertThat(entry.get("action").asText()).isEqualTo("VIEWED");
    assertThat(entry.get("recordType").asText()).isEqualTo("journal");
    assertThat(entry.get("reason").asText()).isEqualTo("from the first");

    var logged = LogRecord.of("oversight", id(entry), lines.getFirst());
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> inclusion(logged).statusCode(200).body("logged", is(logged.text())));
  }

  @Test
  void theJournalIsReadPageByPage() throws IOException {
    for (int i = 0; i < 3; i++) {
      as("reader", Duty.AUDITOR).get("/journal?limit=1").then().statusCode(200);
    }
    var first = as("reader", Duty.AUDITOR).get("/journal?limit=2").asString().lines().toList();
    assertThat(first).hasSize(2);
    var last = id(json.readTree(first.getLast()));
    var next = as("reader", Duty.AUDITOR).get("/journal?limit=1&after=" + last).asString();
    assertThat(id(json.readTree(next))).isGreaterThan(last);
    for (var wrong :
        List.of(
            "limit=0",
            "limit=5001",
            "after=1",
            "actor=" + "x".repeat(201),
            "record=" + "x".repeat(201))) {
      auditor().get("/journal?" + wrong).then().statusCode(in(List.of(400, 404)));
    }
  }

  @Test
  void oversightReadsWhatAuditorsDidAndNothingElse() throws IOException {
    as("the-auditor", Duty.AUDITOR).get("/journal?limit=1").then().statusCode(200);
    as("the-overseer", Duty.OVERSIGHT_OFFICER).get("/journal?limit=1").then().statusCode(200);
    var seen = as("the-overseer", Duty.OVERSIGHT_OFFICER).get("/journal").asString();
    assertThat(seen).contains("the-auditor").doesNotContain("the-overseer");
    for (var line : seen.lines().toList()) {
      assertThat(json.readTree(line).at("/actor/duties")).contains(json.valueToTree(Duty.AUDITOR));
    }
  }

  @Test
  void everyCheckpointIsToldAndCopiedOut() throws IOException {
    var size = signedWith(tell(2).getLast()).head().size();
    var told =
        new Topic(servers.kafka(), "journal.checkpoints")
            .readUntil(
                messages ->
                    messages.stream().anyMatch(m -> m.value().contains("\"size\":" + size)));
    assertThat(told.getLast().key()).isEqualTo("test.sinur.example/journal");
    var copy = LogKeys.COPIES.resolve("%019d.checkpoint".formatted(size));
    await().atMost(Duration.ofSeconds(10)).until(() -> Files.exists(copy));
    assertThat(head(Files.readString(copy)).size()).isEqualTo(size);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void aLogThatIsNotWhatWasSignedIsSignedNoMore() {
    var size = signedWith(tell(2).getLast()).head().size();
    var edge = ask("select encode(edge, 'hex') from tree");
    // Whoever owns the database rewrites the last leaf.
    servers.execute(
        DATABASE, "update tree set edge = overlay(edge placing '\\x00' from length(edge))");
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(broken()).isEqualTo("1.0"));
    tell(2);
    assertThat(auditor().get("/log/checkpoint").asString().lines().toList().get(1))
        .isEqualTo(Long.toString(size));
    servers.execute(
        DATABASE, "update tree set size = %d, edge = decode('%s', 'hex')".formatted(size, edge));
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(broken()).isEqualTo("0.0"));

    // The database is put back to a state before the last checkpoint; the copy remembers it.
    servers.execute(
        DATABASE,
        "set session_replication_role = replica;"
            + " delete from checkpoint where size = %d; update tree set size = 0, edge = ''"
                .formatted(size));
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(broken()).isEqualTo("1.0"));
  }

  private String broken() throws IOException {
    try (var in = metrics.toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("sinur_log_broken"))
          .map(line -> line.substring(line.lastIndexOf(' ') + 1))
          .findFirst()
          .orElse("none");
    }
  }

  private List<LogRecord> tell(int howMany) {
    return tell(
        IntStream.range(0, howMany)
            .mapToObj(i -> LogRecord.of("crossing-point", UUID.randomUUID(), "{\"i\":" + i + "}"))
            .toList());
  }

  private List<LogRecord> tell(List<LogRecord> records) {
    entries.writeAll(
        "crossing-point", records.stream().map(json::valueToTree).map(String::valueOf).toList());
    return records;
  }

  /** The last checkpoint, once it is one that covers this record. */
  private Checkpoint signedWith(LogRecord logged) {
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> inclusion(logged).statusCode(200));
    return checkpoint(auditor().get("/log/checkpoint").then().statusCode(200).extract().asString());
  }

  private Checkpoint checkpoint(String note) {
    var key = VerifierKey.parse(auditor().get("/log/key").asString().strip());
    return ((CheckpointReading.Trusted)
            Checkpoint.read(note.getBytes(StandardCharsets.UTF_8), key, Set.of()))
        .checkpoint();
  }

  private TreeHead head(String note) {
    return checkpoint(note).head();
  }

  private ValidatableResponse inclusion(LogRecord logged) {
    return auditor()
        .get("/log/inclusion/%s/%s".formatted(logged.service(), logged.entryId()))
        .then();
  }

  private byte[] tile(Tile tile) {
    return auditor().get("/log/" + tile.path()).then().statusCode(200).extract().asByteArray();
  }

  /** All records of a log of this size, from its bundles. */
  private List<LogRecord> records(long size) {
    var records = new ArrayList<LogRecord>();
    for (long index = 0; index * Tile.FULL < size; index++) {
      var tile = new Tile(0, index, (int) Math.min(Tile.FULL, size - index * Tile.FULL));
      var bundle =
          ByteBuffer.wrap(
              auditor()
                  .get("/log/" + tile.path().replace("tile/0/", "tile/entries/"))
                  .then()
                  .statusCode(200)
                  .extract()
                  .asByteArray());
      while (bundle.hasRemaining()) {
        var bytes = new byte[bundle.getShort()];
        bundle.get(bytes);
        records.add(LogRecord.parse(new String(bytes, StandardCharsets.US_ASCII)).orElseThrow());
      }
    }
    return records;
  }

  private static List<Hash> hashes(List<String> path) {
    return path.stream().map(Hash::ofBase64).toList();
  }

  private static UUID id(JsonNode entry) {
    return UUID.fromString(entry.get("id").asText());
  }

  @FormatMethod
  private String ask(String sql, Object... values) {
    return servers.ask(DATABASE, sql.formatted(values));
  }

  private static RequestSpecification auditor() {
    return as("test-auditor", Duty.AUDITOR);
  }

  private static RequestSpecification as(String name, String duty) {
    return given().auth().oauth2(Tokens.of(name, Set.of(duty), "*"));
  }
}
