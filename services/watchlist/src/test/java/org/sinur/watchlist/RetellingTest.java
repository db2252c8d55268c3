package org.sinur.watchlist;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sinur.access.Duty;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;
import org.sinur.testsupport.Tokens;
import org.sinur.testsupport.Topic;

/** Kafka loses its topics; what is in force comes back whole. */
@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "watchlist"))
class RetellingTest {

  private static final int DOCUMENTS = 600;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final TestServers servers = TestServers.running();
  private final Topic subjects = new Topic(servers.kafka(), "watchlist.subjects");
  private final Topic documents = new Topic(servers.kafka(), "watchlist.documents");

  @BeforeEach
  void listsAreInForce() {
    servers.execute(
        "watchlist",
        """
        truncate list_import, list_version, listed_document, document_change, document_import, document_version,
          told_topic cascade""");
    send("/imports/un", "application/xml", SampleLists.invented());
    send("/document-lists/sltd", "text/csv", documents());
    awaitToldOnTheTopicsThereAre();
  }

  @Test
  void whatIsInForceIsToldAgainOnTopicsThatAreNew() {
    servers.deleteTopics();
    var people = subjects.readUntil(told -> isComplete(told, said -> 1, 7));
    assertThat(people.getLast().value()).contains("\"subjects\":7");
    var pages = documents.readUntil(told -> isComplete(told, RetellingTest::rows, DOCUMENTS));
    assertThat(pages.getLast().value()).contains("\"documents\":" + DOCUMENTS);
  }

  @Test
  void onATopicThatIsKnownNothingIsToldAgain() {
    var before = toldAt();
    var beats = beats();
    await().atMost(PATIENCE).until(() -> beats() > beats + 1);
    assertThat(toldAt()).isEqualTo(before);
  }

  @Test
  void whatWasTakenOffIsNotToldAgain() {
    send("/document-lists/sltd", "text/csv", documents().replace("A1000001,", "B1000001,"));
    servers.deleteTopics();
    var pages = documents.readUntil(told -> isComplete(told, RetellingTest::rows, DOCUMENTS));
    assertThat(pages).noneMatch(r -> r.value() != null && r.value().contains("\"A1000001\""));
    assertThat(pages).anyMatch(r -> r.value() != null && r.value().contains("\"B1000001\""));
  }

  /** All that is in force is what was told last, and after it that it is complete. */
  private static boolean isComplete(
      List<ConsumerRecord<String, String>> told, ToIntFunction<String> listed, int inForce) {
    var latest = new HashMap<String, String>();
    told.stream()
        .filter(record -> !isMark(record))
        .forEach(record -> latest.put(record.key(), record.value()));
    return !told.isEmpty()
        && isMark(told.getLast())
        && latest.values().stream().filter(Objects::nonNull).mapToInt(listed).sum() == inForce;
  }

  private static boolean isMark(ConsumerRecord<String, String> record) {
    return record.key().equals("version-in-force");
  }

  private static int rows(String page) {
    return page.split("\"sltd\"", -1).length - 1;
  }

  private void awaitToldOnTheTopicsThereAre() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(servers.ask("watchlist", "select count(*) from told_topic"))
                  .isEqualTo("2");
              assertThat(servers.ask("watchlist", "select count(*) from outbox")).isEqualTo("0");
            });
  }

  private String toldAt() {
    return servers.ask("watchlist", "select string_agg(told_at::text, ' ') from told_topic");
  }

  private long beats() {
    return subjects.readUntil(told -> told.stream().anyMatch(RetellingTest::isMark)).stream()
        .filter(RetellingTest::isMark)
        .count();
  }

  private static String documents() {
    return IntStream.rangeClosed(1, DOCUMENTS)
        .mapToObj("A1%06d,IRQ,passport,lost,,Passports Directorate,"::formatted)
        .collect(
            Collectors.joining(
                "\n",
                "number,issuing_state,type,fraud,date,requesting_authority,reference\n",
                "\n"));
  }

  private static void send(String path, String mediaType, String file) {
    as(Duty.WATCHLIST_EDITOR)
        .contentType(mediaType)
        .header("Idempotency-Key", UUID.randomUUID())
        .body(file.getBytes(UTF_8))
        .post(path)
        .then()
        .statusCode(201);
  }

  private static RequestSpecification as(String duty) {
    return given().auth().oauth2(Tokens.of(duty, "*"));
  }
}
