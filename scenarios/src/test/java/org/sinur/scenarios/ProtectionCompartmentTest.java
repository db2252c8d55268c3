package org.sinur.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sinur.testsupport.TestServers;

/**
 * What protection knows stays with protection. Words that occur nowhere else are put into an alert,
 * a case and a community report; then all that anybody else could look at is searched for them.
 */
class ProtectionCompartmentTest {

  private static final String COMPARTMENT = "trafficking-alert";
  private static final String API = "/api/trafficking-alert";
  private static final Set<String> DATABASES =
      Set.of("watchlist", "traveller-screening", "crossing-point", "keycloak");

  /** Who works in the suite and not in protection, and who only audits it. */
  private static final List<String> OTHERS =
      List.of("azad", "nazdar", "karwan", "huda", "zaid", "sara", "dilan");

  private static final String NAME = "Qanarya Zerdebal";
  private static final String NOTE = "canary-note-of-the-alert";
  private static final String HEALTH = "canary-health-needs";
  private static final String CONTACT = "canary-contact-799";
  private static final String REPORT = "canary-words-of-a-report";
  private static final String REPORTER = "canary-reporter-798";

  private static final Set<String> CANARIES = new TreeSet<>();

  private static final Suite SUITE = Suite.running();

  @BeforeAll
  static void theWordsAreOnlyInTheCompartment() throws Exception {
    CANARIES.addAll(List.of("Zerdebal", NOTE, HEALTH, CONTACT, REPORT, REPORTER));
    var shilan = Person.signedIn("shilan");
    var alert = shilan.post(API + "/alerts", alert(), UUID.randomUUID().toString());
    assertThat(alert.status()).isEqualTo(201);
    var file = UUID.randomUUID();
    assertThat(shilan.put(API + "/cases/" + file, file(alert.text("/id"))).status()).isEqualTo(201);
    CANARIES.add(file.toString());
    CANARIES.add(reported());
    // they are where they belong: a search that finds nothing anywhere would prove nothing
    assertThat(found(COMPARTMENT)).isEqualTo(CANARIES);
  }

  @Test
  void noOtherDatabaseHoldsAnyOfThem() throws SQLException {
    for (var database : DATABASES) {
      assertThat(found(database)).as(database).isEmpty();
    }
  }

  @Test
  void noTopicTellsAnyOfThem() {
    var told = new ArrayList<String>();
    var records = 0;
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", SUITE.stack().kafka()),
            new StringDeserializer(),
            new StringDeserializer())) {
      var partitions =
          consumer.listTopics().entrySet().stream()
              .filter(topic -> !topic.getKey().startsWith("__"))
              .flatMap(topic -> topic.getValue().stream())
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      assertThat(partitions).extracting(TopicPartition::topic).contains("protection.concerns");
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var end = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < end.getOrDefault(p, 0L))) {
        for (var message : consumer.poll(Duration.ofMillis(500))) {
          records++;
          inside(message.key() + message.value() + message.headers())
              .forEach(word -> told.add(message.topic() + ": " + word));
        }
      }
    }
    assertThat(records).isPositive();
    assertThat(told).isEmpty();
  }

  @Test
  void noLogHasAnyOfThem() {
    Outside.logs().forEach((part, log) -> assertThat(inside(log)).as(part).isEmpty());
  }

  @Test
  void noMetricHasAnyOfThem() {
    var metrics = Outside.metrics();
    // four services and the gateway
    assertThat(metrics).hasSizeGreaterThanOrEqualTo(5);
    metrics.forEach((part, told) -> assertThat(inside(told)).as(part).isEmpty());
  }

  @Test
  void nobodyElseIsAnsweredWithAnyOfThem() throws IOException {
    for (var username : OTHERS) {
      var person = Person.signedIn(username);
      for (var service : Outside.SERVICES) {
        for (var path : listings(service)) {
          var answer = person.get("/api/" + service + path);
          assertThat(answer.status()).as(path).isLessThan(500);
          assertThat(inside(answer.body().toString()))
              .as("%s asks %s%s", username, service, path)
              .isEmpty();
        }
      }
    }
  }

  @Test
  void anAuditorSeesThatThereIsACaseAndNothingOfWhom() {
    var cases = Person.signedIn("ingrid").get(API + "/cases").body().toString();
    assertThat(cases).contains("\"masked\":true");
    assertThat(cases).doesNotContain(HEALTH, CONTACT);
    var reports = Person.signedIn("ingrid").get(API + "/reports").body().toString();
    assertThat(reports).contains("\"masked\":true").doesNotContain(REPORT, REPORTER);
  }

  private static ObjectNode alert() {
    var alert =
        JsonNodeFactory.instance
            .objectNode()
            .put("crossingPoint", "IQIKH")
            .put("occurredAt", Instant.now().toString())
            .put("screeningId", UUID.randomUUID().toString())
            .put("urgency", "TODAY")
            .put("note", NOTE);
    alert.putArray("indicators").add("DOES_NOT_KNOW_DESTINATION");
    alert.putObject("person").put("name", NAME);
    return alert;
  }

  private static ObjectNode file(String alert) {
    var file = JsonNodeFactory.instance.objectNode().put("alertId", alert);
    var content = file.putObject("content");
    content.put("child", false).put("asksForAsylum", false).put("healthNeeds", HEALTH);
    content.put("ageEstablished", "By her passport");
    content.putArray("statesOfOrigin");
    content
        .putObject("safeContact")
        .put("way", "PHONE")
        .put("value", CONTACT)
        .put("language", "ckb");
    return file;
  }

  /** The id of a report, sent as somebody does who is not signed in. */
  private static String reported() throws IOException, InterruptedException {
    var report =
        JsonNodeFactory.instance
            .objectNode()
            .put("code", code())
            .put("kind", "EXTORTION")
            .put("crossingPoint", "IQIKH")
            .put("language", "en")
            .put("words", REPORT)
            .put("contact", REPORTER);
    try (var http = HttpClient.newHttpClient()) {
      var answer =
          http.send(
              HttpRequest.newBuilder(URI.create(SUITE.url() + "/public/reports"))
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(report.toString()))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(201);
    }
    return Person.signedIn("runak").get(API + "/reports?limit=1").text("/reports/0/id");
  }

  private static String code() {
    var plain = UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
    return plain.substring(0, 20).replaceAll("(.{5})(?!$)", "$1-");
  }

  /** Which of the words stand anywhere in a database. */
  private static Set<String> found(String database) throws SQLException {
    var found = new TreeSet<String>();
    try (var connection = SUITE.stack().database(database)) {
      var tables = tables(connection);
      assertThat(tables).as(database).isNotEmpty();
      for (var table : tables) {
        for (var word : CANARIES) {
          if (stands(connection, table, word)) {
            found.add(word);
          }
        }
      }
    }
    return found;
  }

  private static List<String> tables(Connection connection) throws SQLException {
    var tables = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema')
                """)) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  private static boolean stands(Connection connection, String table, String word)
      throws SQLException {
    try (var question =
        connection.prepareStatement(
            "select exists (select 1 from %s t where strpos(t::text, ?) > 0)".formatted(table))) {
      question.setString(1, word);
      try (var answer = question.executeQuery()) {
        answer.next();
        return answer.getBoolean(1);
      }
    }
  }

  private static Set<String> inside(String text) {
    return CANARIES.stream().filter(text::contains).collect(Collectors.toSet());
  }

  /** What a service can be asked without knowing an id. */
  private static List<String> listings(String service) throws IOException {
    var contract =
        Files.readString(TestServers.root().resolve("services/%s/openapi.yaml".formatted(service)));
    var listings =
        Pattern.compile("(?m)^  (/[^{}:\\s]*):\\R    get:")
            .matcher(contract)
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(listings).as(service).isNotEmpty();
    return listings;
  }
}
