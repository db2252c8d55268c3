package org.sinur.oversight.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.sinur.journal.JournalAction;

/** What the journal tells of an event of the realm, and what it leaves out. */
class RealmEventTest {

  @Test
  void whoSignedInIsNamedAsTheySignIn() throws IOException {
    var event =
        RealmEvent.ofPerson(
            json(
                """
                {"id": "e1", "time": 1763900000123, "type": "LOGIN", "clientId": "sinur-gateway",
                 "userId": "u1", "sessionId": "s1", "ipAddress": "10.0.0.7",
                 "details": {"username": "rosa", "redirect_uri": "https://border.example/x"}}\
                """));
    assertThat(event.action()).isEqualTo(JournalAction.SIGNED_IN);
    assertThat(event.actor().id()).isEqualTo("u1");
    assertThat(event.actor().name()).isEqualTo("rosa");
    assertThat(event.recordIds()).containsExactly("s1");
    assertThat(event.toString()).doesNotContain("10.0.0.7").doesNotContain("border.example");
  }

  @Test
  void whatWasTypedByWhomeverWasNotLetInIsLeftOut() throws IOException {
    var event =
        RealmEvent.ofPerson(
            json(
                """
                {"id": "e2", "time": 1, "type": "LOGIN_ERROR", "clientId": "sinur-gateway",
                 "error": "user_not_found", "details": {"username": "my-secret-password"}}\
                """));
    assertThat(event.action()).isEqualTo(JournalAction.REFUSED);
    assertThat(event.actor().id()).isEqualTo("unknown");
    assertThat(event.reason()).isEqualTo("LOGIN_ERROR at sinur-gateway, user_not_found");
    assertThat(event.toString()).doesNotContain("my-secret-password");
  }

  @Test
  void whoGaveWhomADutyIsToldByTheirIds() throws IOException {
    var event =
        RealmEvent.ofAdministrator(
            json(
                """
                {"id": "a1", "time": 1, "operationType": "CREATE",
                 "resourceType": "REALM_ROLE_MAPPING",
                 "resourcePath": "users/u2/role-mappings/realm", "authDetails": {"userId": "u9"}}\
                """));
    assertThat(event.actor().id()).isEqualTo("u9");
    assertThat(event.action()).isEqualTo(JournalAction.CHANGED);
    assertThat(event.recordType()).isEqualTo("realm-realm-role-mapping");
    assertThat(event.recordIds()).containsExactly("users/u2/role-mappings/realm");
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }
}
