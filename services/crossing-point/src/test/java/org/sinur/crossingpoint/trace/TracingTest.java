package org.sinur.crossingpoint.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sinur.access.Duty;
import org.sinur.crossingpoint.AtThePoint;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;
import org.sinur.testsupport.Topic;
import org.sinur.traveldocument.PartialDate;

@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "crossing-point"))
class TracingTest {

  private static final String PLACE = "IQTRC";

  private final TestServers servers = TestServers.running();
  private final Topic traces = new Topic(servers.kafka(), Tracing.TOPIC);

  @Inject ObjectMapper json;

  @Test
  void aTraceNamesNobodyAndIsTheSamePersonsEachTime() {
    var first = recorded(crossing("ALJABIRI", "NOOR AHMED", "2012-03-15", "A1234567"));
    // another passport, and the name the other way round
    var again = recorded(crossing("NOOR AHMED", "ALJABIRI", "2012-03-15", "B7654321"));
    var brother = recorded(crossing("ALJABIRI", "SAMI AHMED", "2014-01-02", "C1112223"));
    var stranger = recorded(crossing("KARIM", "HEVI", "2012-03-15", "D9998887"));

    assertThat(text(first, "person")).isEqualTo(text(again, "person"));
    assertThat(text(first, "person")).isNotEqualTo(text(brother, "person"));
    assertThat(text(first, "person")).isNotEqualTo(text(stranger, "person"));
    assertThat(text(first, "familyName")).isEqualTo(text(brother, "familyName"));
    assertThat(first.path("names")).isEqualTo(brother.path("names"));
    assertThat(text(first, "age")).isEqualTo("CHILD");
    assertThat(text(first, "vehicle")).isEqualTo(text(stranger, "vehicle"));
    assertThat(text(first, "sponsor")).isEqualTo(text(stranger, "sponsor"));
    assertThat(text(first, "group")).hasSize(16);
    assertThat(first.toString())
        .doesNotContain(
            "JABIRI", "NOOR", "AHMED", "2012", "A1234567", "12345", "3344", "5566", "IRQ");
  }

  @Test
  void whatCarriesStrangersTogetherIsNotToldOf() {
    var crossing = crossing("ALJABIRI", "NOOR", "1990-03-15", "A1234567");
    crossing.put("vehicle", Map.of("plate", "21 A 12345", "state", "IRQ", "kind", "BUS"));
    assertThat(recorded(crossing).has("vehicle")).isFalse();
  }

  @Test
  void aCorrectedCrossingIsToldAgainUnderItsId() {
    var id = UUID.randomUUID();
    var trace = recorded(id, crossing("ALJABIRI", "NOOR", "1990-03-15", "A1234567"));
    assertThat(text(trace, "age")).isEqualTo("ADULT");
    var corrected = crossing("ALJABIRI", "NOOR", "2010-03-15", "A1234567");
    List.of("crossingPoint", "capture", "screeningId").forEach(corrected::remove);
    corrected.put("reason", "Mistyped");
    AtThePoint.as(Duty.SHIFT_SUPERVISOR, PLACE)
        .header("If-Match", "\"0\"")
        .body(corrected)
        .put("/crossings/%s/corrections/%s".formatted(id, UUID.randomUUID()))
        .then()
        .statusCode(200);
    var told = traces.readUntil(r -> r.stream().filter(m -> m.key().equals(id + "")).count() == 2);
    var last = told.stream().filter(m -> m.key().equals(id.toString())).toList().getLast();
    assertThat(text(read(last.value()), "age")).isEqualTo("ADOLESCENT");
  }

  @ParameterizedTest
  @CsvSource({
    "2010-11-23, ADOLESCENT",
    "2010-11-24, CHILD",
    "2008-11-23, YOUNG_ADULT",
    "2008-11-24, ADOLESCENT",
    "2000-11-23, ADULT",
    "2000-11-24, YOUNG_ADULT",
    // in doubt the younger
    "2008-XX-XX, ADOLESCENT",
    "2000-XX-XX, YOUNG_ADULT",
    "XXXX-XX-XX, UNKNOWN",
    "2027-01-01, UNKNOWN",
  })
  void whoMayBeYoungerIs(String birth, AgeGroup expected) {
    assertThat(AgeGroup.of(PartialDate.parse(birth), LocalDate.of(2026, 11, 23)))
        .isEqualTo(expected);
  }

  @Test
  void byAnotherKeyNobodyIsRecognised() {
    var one = new Pseudonyms("0123456789abcdef0123456789abcdef");
    var other = new Pseudonyms("0123456789abcdef0123456789abcdeg");
    assertThat(one.of(Pseudonyms.Of.PERSON, "A|1"))
        .isEqualTo(one.of(Pseudonyms.Of.PERSON, "A|1"))
        .isNotEqualTo(one.of(Pseudonyms.Of.VEHICLE, "A|1"))
        .isNotEqualTo(other.of(Pseudonyms.Of.PERSON, "A|1"));
    assertThatThrownBy(() -> new Pseudonyms("0123456789abcdef0123456789abcde"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private ObjectNode recorded(Map<String, Object> crossing) {
    return recorded(UUID.randomUUID(), crossing);
  }

  private ObjectNode recorded(UUID id, Map<String, Object> crossing) {
    AtThePoint.point(PLACE, "FEDERAL", Map.of());
    AtThePoint.as(Duty.FIRST_LINE_OFFICER, PLACE)
        .body(crossing)
        .put("/crossings/" + id)
        .then()
        .statusCode(201);
    var told = traces.readUntil(r -> r.stream().anyMatch(m -> m.key().equals(id.toString())));
    return read(
        told.stream().filter(m -> m.key().equals(id.toString())).findFirst().orElseThrow().value());
  }

  private static Map<String, Object> crossing(
      String primary, String secondary, String birth, String document) {
    var crossing =
        new HashMap<>(AtThePoint.aCrossing(PLACE, "4", "IRQ", Instant.now().toString(), "OFFLINE"));
    crossing.put(
        "traveller",
        Map.of(
            "primaryIdentifier", primary,
            "secondaryIdentifier", secondary,
            "dateOfBirth", birth,
            "sex", "F",
            "nationality", "IRQ"));
    crossing.put(
        "document",
        Map.of(
            "documentType", "P",
            "number", document,
            "issuingState", "IRQ",
            "dateOfExpiry", "2031-01-01"));
    crossing.put("vehicle", Map.of("plate", "21 A 12345", "state", "IRQ", "kind", "CAR"));
    crossing.put("permit", Map.of("kind", "E_VISA", "sponsor", "+964 750 334 5566"));
    crossing.put("group", "3f2b8c9e-6d1f-4b8a-9d3c-1a2b3c4d5e6f");
    return crossing;
  }

  private ObjectNode read(String message) {
    try {
      return (ObjectNode) json.readTree(message);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(ObjectNode trace, String field) {
    return trace.path(field).asText();
  }
}
