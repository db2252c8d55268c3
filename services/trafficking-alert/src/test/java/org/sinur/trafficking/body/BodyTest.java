package org.sinur.trafficking.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.sinur.trafficking.AtTheDesk.aBody;
import static org.sinur.trafficking.AtTheDesk.as;
import static org.sinur.trafficking.AtTheDesk.protection;
import static org.sinur.trafficking.AtTheDesk.putBody;
import static org.sinur.trafficking.AtTheDesk.with;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sinur.access.Duty;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;

@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "trafficking-alert"))
class BodyTest {

  private final TestServers servers = TestServers.running();
  private final String id = "house-" + UUID.randomUUID();

  @Test
  void anAdministratorPutsABodyDownAndProtectionReadsIt() {
    putBody(id, aBody()).statusCode(201).header("ETag", "\"0\"");
    protection()
        .get("/bodies/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body(
            "id", is(id),
            "version", is(0),
            "body.names.ar", is("بيت مخترع"),
            "body.services", contains("SHELTER", "MEDICAL"));
    protection().get("/bodies").then().statusCode(200).body("id", hasItem(id));
    assertThat(journalled("RECORDED")).isEqualTo("1");
  }

  @Test
  void whatIsKeptAlreadyChangesNothingAndAChangeNamesWhatWasRead() {
    putBody(id, aBody()).statusCode(201);
    putBody(id, with(aBody(), "services", List.of("MEDICAL", "SHELTER")))
        .statusCode(200)
        .body("version", is(0));
    var ended = with(aBody(), "accreditedUntil", "2026-06-30");
    putBody(id, ended).statusCode(428);
    putBody(id, "\"7\"", ended).statusCode(412);
    putBody(id, "\"0\"", ended).statusCode(200).header("ETag", "\"1\"");
    putBody(id, "\"0\"", aBody()).statusCode(412);
    assertThat(journalled("CHANGED")).isEqualTo("1");
    putBody("new-" + id.substring(0, 20), "\"0\"", aBody()).statusCode(412);
  }

  @Test
  void aBodyPutDownTenTimesAtOnceIsOne() {
    putBody("first-" + id.substring(0, 20), aBody());
    var statuses = new ConcurrentLinkedQueue<Integer>();
    IntStream.range(0, 10)
        .parallel()
        .forEach(_ -> statuses.add(putBody(id, aBody()).extract().statusCode()));
    assertThat(statuses.stream().filter(s -> s == 201)).hasSize(1);
    assertThat(statuses.stream().filter(s -> s == 200)).hasSize(9);
    assertThat(journalled("RECORDED")).isEqualTo("1");
  }

  @Test
  void whatIsWrongWithABodyIsSaidWithItsPlace() {
    putBody(id, with(with(aBody(), "kind", "GOVERNMENT"), "accreditedUntil", "2025-12-31"))
        .statusCode(422)
        .body(
            "type", is("urn:problem:trafficking-alert:body-malformed"),
            "errors.pointer", contains("/country", "/accreditedUntil"));
    putBody(id, with(aBody(), "country", "D"))
        .statusCode(400)
        .body("errors[0].pointer", is("/country"));
    putBody(id, with(aBody(), "services", List.of())).statusCode(400);
    putBody(id, with(aBody(), "services", List.of("HOROSCOPE"))).statusCode(400);
    putBody(id, with(aBody(), "names", Map.of("en", " "))).statusCode(400);
    putBody(id, with(aBody(), "accreditedFrom", "2026-02-30")).statusCode(400);
    protection().get("/bodies/" + id).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"names", "kind", "services", "accreditedFrom", "reference", "address"})
  void whatIsMissingIsSaid(String field) {
    putBody(id, with(aBody(), field, null)).statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"House", "9house", "a_house"})
  void anIdIsASlug(String slug) {
    putBody(slug, aBody()).statusCode(400);
    as(Duty.AUDITOR, "*").get("/bodies/" + slug).then().statusCode(400);
  }

  private String journalled(String action) {
    return servers.ask(
        "trafficking-alert",
        "select count(*) from journal where action = '%s' and record_type = 'body' and '%s' = any(record_ids)"
            .formatted(action, id));
  }
}
