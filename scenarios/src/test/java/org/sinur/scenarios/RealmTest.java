package org.sinur.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.sinur.access.Duty;
import org.sinur.testsupport.TestServers;

/** What the reviewed realm promises, held against the code. */
@Order(0)
class RealmTest {

  private static final Path ROOT = TestServers.root();
  private static final Pattern DUTY = Pattern.compile("\\bDuty\\.([A-Z_]+)\\b");
  private static final Pattern ROLES = Pattern.compile("@RolesAllowed\\(([^)]*)\\)");

  private final JsonNode realm = read("keycloak/sinur-realm.json");
  private final JsonNode demo = read("keycloak/demo-overlay.json");

  @Test
  void everyDutyOfTheCodeIsARoleOfTheRealmAndTheReverse() {
    assertThat(roles()).containsExactlyInAnyOrderElementsOf(duties().values());
  }

  @Test
  void everyDutyIsNeededByAServiceAndServicesNameNoOther() {
    var used = new TreeSet<String>();
    for (var source : sources()) {
      DUTY.matcher(source).results().forEach(m -> used.add(m.group(1)));
      ROLES.matcher(source).results().forEach(m -> assertThat(m.group(1)).doesNotContain("\""));
    }
    assertThat(used).isEqualTo(new TreeSet<>(duties().keySet()));
  }

  @Test
  void theDemoGivesOnlyRolesOfTheRealmAndEachToSomebody() {
    var given =
        all(demo.path("users"))
            .flatMap(user -> all(user.path("realmRoles")))
            .map(JsonNode::asText)
            .collect(Collectors.toSet());
    assertThat(given).isEqualTo(roles());
  }

  @Test
  void nobodySignsInWithoutTheRealmsPageAndNoRedirectIsOpen() {
    assertThat(all(realm.path("clients")))
        .isNotEmpty()
        .allSatisfy(
            client -> {
              assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
              assertThat(client.path("implicitFlowEnabled").asBoolean(true)).isFalse();
              assertThat(all(client.path("redirectUris")))
                  .allSatisfy(uri -> assertThat(uri.asText()).doesNotContain("*"));
            });
    assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
    assertThat(realm.path("accessTokenLifespan").asInt()).isBetween(60, 300);
  }

  @Test
  void theReviewedRealmHasNoPeopleAndNoSecretsAndItsOneProgramReadsEventsOnly() {
    assertThat(all(realm.path("users")))
        .singleElement()
        .satisfies(
            program -> {
              assertThat(program.path("serviceAccountClientId").asText())
                  .isEqualTo("sinur-oversight");
              assertThat(program.path("clientRoles").toString())
                  .isEqualTo("{\"realm-management\":[\"view-events\"]}");
              assertThat(program.has("realmRoles")).isFalse();
              assertThat(program.has("credentials")).isFalse();
            });
    assertThat(all(realm.path("clients")).flatMap(c -> Stream.of(c.path("secret").asText())))
        .allSatisfy(secret -> assertThat(secret).matches("|\\$\\{[A-Z_]+}"));
  }

  private Set<String> roles() {
    return all(realm.at("/roles/realm"))
        .map(role -> role.path("name").asText())
        .collect(Collectors.toSet());
  }

  private static Map<String, String> duties() {
    return Arrays.stream(Duty.class.getFields())
        .filter(field -> field.getType() == String.class)
        .collect(Collectors.toMap(Field::getName, RealmTest::value));
  }

  private static String value(Field duty) {
    try {
      return String.valueOf(duty.get(null));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Iterable<String> sources() {
    try (var files = Files.walk(ROOT.resolve("services"))) {
      return files
          .filter(f -> f.toString().endsWith(".java") && f.toString().contains("/src/main/"))
          .map(RealmTest::text)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<JsonNode> all(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static JsonNode read(String file) {
    try {
      return new ObjectMapper().readTree(ROOT.resolve(file).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
