package org.sinur.watchlist;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sinur.access.Duty;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;
import org.sinur.testsupport.Tokens;
import org.sinur.testsupport.Topic;

@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "watchlist"))
class DocumentListTest {

  private static final String HEADING =
      "number,issuing_state,type,fraud,date,requesting_authority,reference\n";

  /** Seven, all invented. */
  private static final String SEVEN =
      HEADING
          + """
          A1000001,IRQ,passport,lost,2024-02-01,Passports Directorate,C-1
          a 100-0002,irq,passport,stolen,2024-02-02,Passports Directorate,C-2
          A1000003,IRQ,passport,stolen-blank,,Passports Directorate,
          199912345678,IRQ,id card,revoked,2025-01-01,Civil Status,
          L0000001,D,passport,lost,,NCB Wiesbaden,
          L0000002,D,travel-document,invalid,,NCB Wiesbaden,
          V0000001,IRQ,visa,revoked,,Residence Directorate,
          """;

  /** Four of seven are gone. */
  private static final String THREE = SEVEN.substring(0, SEVEN.indexOf("199912345678"));

  private final TestServers servers = TestServers.running();
  private Instant begun = Instant.EPOCH;
  private final Topic pages = new Topic(servers.kafka(), "watchlist.documents");

  @BeforeEach
  void noDocumentIsListed() {
    servers.execute(
        "watchlist",
        "truncate listed_document, document_change, document_import, document_version");
    Awaitility.await()
        .until(() -> servers.ask("watchlist", "select count(*) from outbox").equals("0"));
    begun = Instant.now();
  }

  @Test
  void theDocumentsOfAFileAreInForceAndToldPageByPage() {
    var first =
        send(SEVEN)
            .statusCode(201)
            .body(
                "state", is("APPLIED"),
                "source", is("sltd"),
                "read", is(7),
                "added", is(7),
                "faults", hasSize(0))
            .extract()
            .jsonPath();
    var next =
        SEVEN
                .replace("2024-02-01,Passports Directorate,C-1", ",Passports Directorate,C-9")
                .replace("L0000001,D,passport,lost,,NCB Wiesbaden,\n", "")
            + "L0000003,D,passport,lost,,NCB Wiesbaden,\n";
    var version =
        send(next)
            .statusCode(201)
            .body("added", is(1), "changed", is(1), "unchanged", is(5), "removed", is(1))
            .extract()
            .jsonPath()
            .getInt("version");
    var told = told(version);
    assertThat(told)
        .containsOnlyKeys(
            "sltd IRQ A1000001 PASSPORT",
            "sltd IRQ A1000002 PASSPORT",
            "sltd IRQ A1000003 PASSPORT",
            "sltd IRQ 199912345678 ID_CARD",
            "sltd D L0000003 PASSPORT",
            "sltd D L0000002 TRAVEL_DOCUMENT",
            "sltd IRQ V0000001 VISA");
    assertThat(told.get("sltd IRQ A1000001 PASSPORT"))
        .hasToString("[\"LOST\",null,\"Passports Directorate\",\"C-9\"]");
    assertThat(told.get("sltd IRQ A1000003 PASSPORT"))
        .hasToString("[\"STOLEN_BLANK\",null,\"Passports Directorate\",null]");
    // what the first version said is still there
    assertThat(servers.ask("watchlist", "select count(*) from listed_document")).isEqualTo("9");
    as(Duty.AUDITOR)
        .get("/document-lists")
        .then()
        .statusCode(200)
        .body("state", contains("APPLIED", "APPLIED"), "version[0]", is(version));
    assertThat(journal(first.getString("id"))).isEqualTo("IMPORTED");
  }

  @Test
  void headquartersSaysWhatIsInForceAlsoWhenNothingIs() {
    var before = marks(0);
    pages.readUntil(told -> told.stream().filter(DocumentListTest::isMark).count() > before + 1);
    var version = send(SEVEN).extract().jsonPath().getInt("version");
    pages.readUntil(
        told ->
            told.stream()
                    .filter(r -> isMark(r) && r.value().contains("\"version\":" + version + ","))
                    .filter(r -> r.value().contains("\"documents\":7"))
                    .count()
                > 1);
  }

  @Test
  void oneDocumentCanBeLookedUpWithoutItsNumberInAnAddress() {
    send(SEVEN).statusCode(201);
    send(as(Duty.WATCHLIST_EDITOR), "national-documents", THREE, "", key()).statusCode(201);
    var journalled = looks();
    lookUp(Duty.HQ_ANALYST, "a 100-0001", "IRQ", "")
        .statusCode(200)
        .body(
            "listed", is(true),
            "version", notNullValue(),
            "listings.source", contains("national-documents", "sltd"),
            "listings.number", contains("A1000001", "A1000001"),
            "listings[1].type", is("PASSPORT"),
            "listings[1].fraud", is("LOST"),
            "listings[1].date", is("2024-02-01"),
            "listings[1].requestingAuthority", is("Passports Directorate"),
            "listings[1].reference", is("C-1"),
            "listings[1].since.version", notNullValue(),
            "listings[1].since.publishedAt", notNullValue(),
            "listings[1].until", nullValue(),
            "masked", is(false));
    lookUp(Duty.HQ_ANALYST, "A1000001", "IRQ", ",\"type\":\"VISA\"").body("listed", is(false));
    lookUp(Duty.HQ_ANALYST, "A1000001", "D", "").body("listed", is(false));
    assertThat(looks()).isEqualTo(journalled + 3);
    assertThat(
            servers.ask(
                "watchlist",
                "select count(*) from journal where array_to_string(record_ids, ' ') like '%A1000001%'"))
        .as("the number is in no entry")
        .isEqualTo("0");
  }

  @Test
  void anAuditorWhoLooksADocumentUpSeesThatAndWhy() {
    send(SEVEN).statusCode(201);
    lookUp(Duty.AUDITOR, "A1000001", "IRQ", "")
        .statusCode(200)
        .body(
            "masked", is(true),
            "listings[0].number", is("•••01"),
            "listings[0].fraud", is("LOST"),
            "listings[0].reference", is("•••"),
            "listings[0].requestingAuthority", is("Passports Directorate"));
  }

  @Test
  void whatWasSaidOfADocumentAtAMomentIsSaidAgain() {
    lookUp(Duty.HQ_ANALYST, "A1000001", "IRQ", "")
        .statusCode(200)
        .body("listed", is(false), "version", is(0), "publishedAt", nullValue());
    send(SEVEN).statusCode(201);
    var lost = Instant.now();
    var second = send(SEVEN.replace("A1000001,IRQ,passport,lost", "A1000001,IRQ,passport,stolen"));
    var version = second.statusCode(201).extract().jsonPath().getInt("version");
    var before = at(begun.minusSeconds(60));
    lookUp(Duty.HQ_ANALYST, "A1000001", "IRQ", "").body("listings.fraud", contains("STOLEN"));
    lookUp(Duty.HQ_ANALYST, "A1000001", "IRQ", at(lost))
        .body("listings.fraud", contains("LOST"), "listings[0].until.version", is(version));
    lookUp(Duty.HQ_ANALYST, "A1000001", "IRQ", before).body("listed", is(false), "version", is(0));
  }

  @ParameterizedTest
  @CsvSource({"---,IRQ", "'',IRQ", "A1000001,irq", "A1000001,IRAQ"})
  void whatIsNoDocumentCannotBeLookedUp(String number, String state) {
    lookUp(Duty.HQ_ANALYST, number, state, "")
        .statusCode(400)
        .body("type", is("urn:problem:request:invalid-field"));
  }

  private static String at(Instant moment) {
    return ",\"at\":\"%s\"".formatted(moment);
  }

  private static ValidatableResponse lookUp(String duty, String number, String state, String more) {
    return as(duty)
        .contentType(ContentType.JSON)
        .body("{\"number\":\"%s\",\"issuingState\":\"%s\"%s}".formatted(number, state, more))
        .post("/listed-documents/lookup")
        .then();
  }

  private int looks() {
    return Integer.parseInt(
        servers.ask(
            "watchlist", "select count(*) from journal where record_type = 'listed-document'"));
  }

  @Test
  void aSourceLeavesTheDocumentsOfAnotherAlone() {
    send(SEVEN).statusCode(201);
    var version =
        send(as(Duty.WATCHLIST_EDITOR), "national-documents", THREE, "", key())
            .statusCode(201)
            .body("added", is(3), "removed", is(0))
            .extract()
            .jsonPath()
            .getInt("version");
    assertThat(told(version))
        .hasSize(10)
        .containsKeys("sltd IRQ A1000001 PASSPORT", "national-documents IRQ A1000001 PASSPORT");
    send(as(Duty.WATCHLIST_EDITOR), "nobody", SEVEN, "", key())
        .statusCode(404)
        .body("type", is("urn:problem:watchlist:unknown-source"));
  }

  @Test
  void aListThatShrinksWaitsForAnotherPersonAndTakesForceWithTheirWord() {
    send(SEVEN).statusCode(201);
    var id =
        send(THREE)
            .statusCode(202)
            .body(
                "state", is("WAITING"),
                "recordedByName", is("test-watchlist-editor"),
                "waitsBecause", is("SHRINKS"),
                "removed", is(4),
                "version", nullValue())
            .extract()
            .<String>path("id");
    assertThat(inForce()).isEqualTo("7");
    var next =
        as(Duty.WATCHLIST_APPROVER)
            .get("/document-lists/{id}/changes?limit=2", id)
            .then()
            .statusCode(200)
            .body(
                "changes.number", contains("199912345678", "L0000001"),
                "changes.change", contains("REMOVED", "REMOVED"))
            .extract()
            .<String>path("next");
    as(Duty.AUDITOR)
        .queryParam("after", next)
        .get("/document-lists/{id}/changes", id)
        .then()
        .statusCode(200)
        .body("changes.number", contains("•••02", "•••01"), "next", nullValue());

    decide(as(Duty.WATCHLIST_APPROVER), id, "APPROVED", "\"7\"").statusCode(412);
    var tag = tag(id);
    decide(as(Duty.WATCHLIST_APPROVER), id, "APPROVED", tag)
        .statusCode(200)
        .body("state", is("APPLIED"), "removed", is(4));
    assertThat(inForce()).isEqualTo("3");
    assertThat(journal(id)).isEqualTo("RECORDED VIEWED VIEWED APPROVED");
    // said again it is the same decision; another one comes too late
    decide(as(Duty.WATCHLIST_APPROVER), id, "APPROVED", tag).statusCode(200);
    decide(as(Duty.WATCHLIST_APPROVER), id, "REJECTED", tag)
        .statusCode(409)
        .body("type", is("urn:problem:watchlist:import-decided"));
  }

  @Test
  void nobodyApprovesWhatTheySent() {
    send(SEVEN).statusCode(201);
    var both = Tokens.of("zaid", Set.of(Duty.WATCHLIST_EDITOR, Duty.WATCHLIST_APPROVER), "*");
    var id =
        send(given().auth().oauth2(both), "sltd", THREE, "", key())
            .statusCode(202)
            .extract()
            .<String>path("id");
    decide(given().auth().oauth2(both), id, "APPROVED", tag(id))
        .statusCode(403)
        .body("type", is("urn:problem:watchlist:own-import"));
    decide(given().auth().oauth2(both), id, "REJECTED", tag(id))
        .statusCode(200)
        .body("state", is("REJECTED"));
    assertThat(inForce()).isEqualTo("7");
  }

  @Test
  void aLaterFileTakesThePlaceOfOneThatWaits() {
    send(SEVEN).statusCode(201);
    var held =
        send(
                as(Duty.WATCHLIST_EDITOR),
                "sltd",
                SEVEN + "A9,IRQ,visa,lost,,X,\n",
                "?hold=true",
                key())
            .statusCode(202)
            .body("waitsBecause", is("HELD"), "added", is(1))
            .extract()
            .<String>path("id");
    var tag = tag(held);
    send(SEVEN).statusCode(201).body("unchanged", is(7));
    decide(as(Duty.WATCHLIST_APPROVER), held, "APPROVED", tag)
        .statusCode(409)
        .body("type", is("urn:problem:watchlist:import-decided"));
  }

  @Test
  void whatCannotBeUsedIsReportedWithItsPlaceAndTheRestIsUsed() {
    send(SEVEN
            + """
            A1000001,IRQ,passport,stolen,,X,
            ?,IRQ,passport,lost,,X,
            <b>A1</b>,IRQ,passport,lost,,X,
            A1,XQX,passport,lost,,X,
            A1,IRQ,licence,lost,,X,
            A1,IRQ,passport,eaten,,X,
            A1,IRQ,passport,lost,,,
            A2,IRQ,passport,lost,2024-02-31,"tab\t, ""quote"" <i>
            line",
            A3,IRQ,passport,lost,2999-01-01,X,
            short
            """)
        .statusCode(201)
        .body(
            "read", is(9),
            "faultsFound", is(10),
            "faults.line", contains(9, 10, 11, 12, 13, 14, 15, 16, 18, 19),
            "faults[0].reason", is("a document that came before; left out"),
            "faults[1].column", is(1),
            "faults[3].reason", is("issuing_state: not a state's code; left out"),
            "faults[7].reason", is("date: not a day, or one to come; listed without it"));
    assertThat(servers.ask("watchlist", "select record from listed_document where number = 'A2'"))
        .isEqualTo("[\"LOST\",null,\"tab\\t, \\\"quote\\\" <i>\\nline\",null]");
  }

  @Test
  void figuresOfAnyScriptAndMarksOfDirectionAreReadAsTheNumberTheyShow() {
    send(HEADING + "\u200FA\u0661\u0662\u0663\u200E 45,IRQ,passport,lost,,مديرية الجوازات,\n")
        .statusCode(201)
        .body("faultsFound", is(0));
    assertThat(servers.ask("watchlist", "select number from listed_document")).isEqualTo("A12345");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "number,issuing_state,type,fraud|A1,IRQ,passport,lost; lacks requesting_authority",
        "number,issuing_state,type,why,requesting_authority|A1,IRQ,passport,lost,X; does not have",
        "number,number,issuing_state,type,fraud,requesting_authority|; stands there twice",
        "number,issuing_state,type,fraud,requesting_authority|A1,IRQ,passport,lost,\"X|; quote",
        "number,issuing_state,type,fraud,requesting_authority|A1,IRQ,passport,lost,\u00FC|; UTF-8",
        "number,issuing_state,type,fraud,requesting_authority|A1,IRQ,passport,lost,\0|; NUL",
        "number,issuing_state,type,fraud,requesting_authority|; no document",
        "|; no row"
      })
  void aDamagedFileChangesNothing(String file, String reason) {
    send(SEVEN).statusCode(201);
    as(Duty.WATCHLIST_EDITOR)
        .contentType("text/csv")
        .header("Idempotency-Key", key())
        .body(file.replace('|', '\n').getBytes(ISO_8859_1))
        .post("/document-lists/sltd")
        .then()
        .statusCode(422)
        .body(
            "type", is("urn:problem:watchlist:list-damaged"),
            "detail", containsString(reason));
    assertThat(inForce()).isEqualTo("7");
    assertThat(servers.ask("watchlist", "select count(*) from document_import")).isEqualTo("1");
  }

  @Test
  void aRequestSentAgainHasOneEffect() {
    var key = key();
    var ids =
        IntStream.range(0, 6)
            .parallel()
            .mapToObj(
                i ->
                    send(as(Duty.WATCHLIST_EDITOR), "sltd", SEVEN, "", key)
                        .statusCode(lessThan(300))
                        .extract()
                        .path("id"))
            .distinct()
            .toList();
    assertThat(ids).hasSize(1);
    assertThat(inForce()).isEqualTo("7");
    send(as(Duty.WATCHLIST_EDITOR), "sltd", THREE, "", key)
        .statusCode(422)
        .body("type", is("urn:problem:request:idempotency-key-reused"));
  }

  @Test
  void filesSentAtOnceAreTakenInOneAfterAnother() {
    var files =
        IntStream.range(0, 6)
            .mapToObj(i -> SEVEN + "B%d,IRQ,passport,lost,,X,\n".formatted(i))
            .toList();
    files.parallelStream().forEach(file -> send(file).statusCode(201));
    assertThat(inForce()).isEqualTo("8");
    var version =
        Integer.parseInt(servers.ask("watchlist", "select max(version) from document_version"));
    assertThat(told(version)).hasSize(8);
    assertThat(
            servers.ask(
                "watchlist",
                "select documents from document_version order by version desc limit 1"))
        .isEqualTo("8");
  }

  @Test
  void aFileThatIsTooLargeIsRefusedAndTheLimitNamed() throws IOException, InterruptedException {
    assertThat(announced("/document-lists/sltd", 1 << 30))
        .startsWith("HTTP/1.1 413")
        .contains("At most 268435456 bytes.");
    assertThat(announced("/imports/un", (64 << 20) + 1))
        .startsWith("HTTP/1.1 413")
        .contains("At most 67108864 bytes.");
    // in chunks its size shows late; whether the answer or the end of the line comes first is open
    assertThat(sendInChunks(new Endless(1L << 30))).isIn(413, -1);
    assertThat(inForce()).isEqualTo("0");
  }

  private static String announced(String path, long length) throws IOException {
    try (var socket = new Socket("localhost", RestAssured.port)) {
      socket
          .getOutputStream()
          .write(
              "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n"
                  .formatted(path, length)
                  .getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  /**
   * The promise is a million within a minute. The build looks at a tenth of it, because it shares
   * its machine; {@code -Ddocuments=1000000} looks at all.
   */
  @Test
  void aMillionRecordsAreInForceWithinAMinute(TestReporter reporter) throws Exception {
    int count = Integer.getInteger("documents", 100_000);
    reporter.publishEntry("documents in force", count + " after " + timed(count, ""));
    var version = servers.ask("watchlist", "select max(version) from document_version");
    assertThat(told(Integer.parseInt(version))).hasSize(count);
    reporter.publishEntry("a hundred changed", "after " + timed(count, "2024-02-01"));
    assertThat(
            servers.ask(
                "watchlist", "select changed from document_version order by version desc limit 1"))
        .isEqualTo("100");
  }

  private static Duration timed(int count, String dateOfTheFirst) throws Exception {
    var text = new StringBuilder(HEADING);
    for (var number = 0; number < count; number++) {
      text.append("A%08d,IRQ,passport,lost,".formatted(number))
          .append(number < 100 ? dateOfTheFirst : "")
          .append(",Passports Directorate,C-")
          .append(number)
          .append('\n');
    }
    var began = Instant.now();
    // not by REST Assured, which keeps several copies of what it sends
    var answer =
        HttpClient.newHttpClient()
            .send(
                request(HttpRequest.BodyPublishers.ofByteArray(text.toString().getBytes(UTF_8))),
                HttpResponse.BodyHandlers.ofString());
    var took = Duration.between(began, Instant.now());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(took).isLessThan(Duration.ofMinutes(1));
    return took;
  }

  private static int sendInChunks(InputStream body) throws InterruptedException {
    try {
      return HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .build()
          .send(
              request(HttpRequest.BodyPublishers.ofInputStream(() -> body)),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException e) {
      return -1;
    }
  }

  private static HttpRequest request(HttpRequest.BodyPublisher body) {
    return HttpRequest.newBuilder(
            URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/document-lists/sltd"))
        .header("Authorization", "Bearer " + Tokens.of(Duty.WATCHLIST_EDITOR, "*"))
        .header("Content-Type", "text/csv")
        .header("Idempotency-Key", key())
        .POST(body)
        .build();
  }

  private static final class Endless extends InputStream {

    private long left;

    Endless(long length) {
      left = length;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'A' : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      var read = (int) Math.min(length, left);
      left -= read;
      return read == 0 ? -1 : read;
    }
  }

  private String inForce() {
    return servers.ask("watchlist", "select count(*) from listed_document where until is null");
  }

  private String journal(String id) {
    return servers.ask(
        "watchlist",
        "select string_agg(action, ' ' order by recorded_at) from journal where record_ids[1] = '%s'"
            .formatted(id));
  }

  private static String tag(String id) {
    return as(Duty.WATCHLIST_APPROVER)
        .get("/document-lists/{id}", id)
        .then()
        .statusCode(200)
        .extract()
        .header("ETag");
  }

  private static ValidatableResponse decide(
      RequestSpecification who, String id, String decision, String tag) {
    return who.contentType(ContentType.JSON)
        .header("If-Match", tag)
        .body("{\"decision\":\"%s\",\"note\":\"as agreed\"}".formatted(decision))
        .put("/document-lists/{id}/decision", id)
        .then();
  }

  private long marks(int least) {
    return pages
        .readUntil(told -> told.stream().filter(DocumentListTest::isMark).count() >= least)
        .stream()
        .filter(DocumentListTest::isMark)
        .count();
  }

  private static boolean isMark(ConsumerRecord<String, String> record) {
    return record.key().equals("version-in-force");
  }

  /** What a reader of the topic knows with this version, by source, State, number and type. */
  private Map<String, String> told(int version) {
    var records =
        pages.readUntil(
            told ->
                told.stream()
                    .anyMatch(
                        r ->
                            isMark(r) && r.value().contains("\"version\":%d,".formatted(version))));
    var latest = new LinkedHashMap<String, ConsumerRecord<String, String>>();
    records.stream()
        .filter(r -> r.timestamp() >= begun.toEpochMilli())
        .forEach(r -> latest.put(r.key(), r));
    var told = new TreeMap<String, String>();
    for (var record : latest.values()) {
      if (!isMark(record) && record.value() != null) {
        var page = json(record.value());
        assertThat(page.path("columns")).hasSize(8);
        for (var row : page.path("rows")) {
          var key =
              "%s %s %s %s"
                  .formatted(
                      row.get(0).asText(),
                      row.get(1).asText(),
                      row.get(2).asText(),
                      row.get(3).asText());
          told.put(key, "[%s,%s,%s,%s]".formatted(row.get(4), row.get(5), row.get(6), row.get(7)));
        }
      }
    }
    return told;
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ValidatableResponse send(String file) {
    return send(as(Duty.WATCHLIST_EDITOR), "sltd", file, "", key());
  }

  private static ValidatableResponse send(
      RequestSpecification who, String source, String file, String query, String key) {
    return who.contentType("text/csv")
        .header("Idempotency-Key", key)
        .body(file.getBytes(UTF_8))
        .post("/document-lists/" + source + query)
        .then();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static RequestSpecification as(String duty) {
    return given().auth().oauth2(Tokens.of(duty, "*"));
  }
}
