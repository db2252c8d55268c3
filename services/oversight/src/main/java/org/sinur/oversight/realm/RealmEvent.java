package org.sinur.oversight.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sinur.journal.JournalAction;
import org.sinur.journalentry.JournalEntry;

/**
 * Something that happened in the realm, as the journal tells it. What somebody typed as a name who
 * was not let in is left out: it may be a password.
 *
 * @param id the realm's id of the event
 * @param occurredAt when, by the realm's clock
 * @param actor who
 * @param action what they did
 * @param recordType to what kind of thing
 * @param recordIds to which
 * @param reason the realm's own words: kind of event, client, fault
 */
record RealmEvent(
    String id,
    Instant occurredAt,
    JournalEntry.Actor actor,
    JournalAction action,
    String recordType,
    List<String> recordIds,
    String reason) {

  /** The kinds of event of a person, or of a program, that the journal tells of. */
  static final Map<String, JournalAction> TOLD =
      Map.ofEntries(
          Map.entry("LOGIN", JournalAction.SIGNED_IN),
          Map.entry("CLIENT_LOGIN", JournalAction.SIGNED_IN),
          Map.entry("LOGOUT", JournalAction.SIGNED_OUT),
          Map.entry("LOGIN_ERROR", JournalAction.REFUSED),
          Map.entry("CLIENT_LOGIN_ERROR", JournalAction.REFUSED),
          Map.entry("USER_DISABLED_BY_TEMPORARY_LOCKOUT", JournalAction.REFUSED),
          Map.entry("USER_DISABLED_BY_PERMANENT_LOCKOUT", JournalAction.REFUSED),
          Map.entry("UPDATE_PASSWORD", JournalAction.CHANGED),
          Map.entry("UPDATE_CREDENTIAL", JournalAction.CHANGED),
          Map.entry("REMOVE_CREDENTIAL", JournalAction.CHANGED),
          Map.entry("IMPERSONATE", JournalAction.SIGNED_IN));

  private static final String NOBODY = "unknown";

  /** An event of signing in or out, or of somebody's own credentials. */
  static RealmEvent ofPerson(JsonNode event) {
    var type = event.path("type").asText();
    var action = TOLD.getOrDefault(type, JournalAction.REFUSED);
    var error = text(event, "error");
    var user = text(event, "userId").orElse(NOBODY);
    var name = error.isEmpty() ? text(event.path("details"), "username").orElse(user) : user;
    var said = new StringBuilder(type);
    text(event, "clientId").ifPresent(client -> said.append(" at ").append(client));
    error.ifPresent(fault -> said.append(", ").append(fault));
    return new RealmEvent(
        event.path("id").asText(),
        Instant.ofEpochMilli(event.path("time").asLong()),
        new JournalEntry.Actor(user, name, List.of()),
        action,
        action == JournalAction.CHANGED ? "credential" : "session",
        text(event, action == JournalAction.CHANGED ? "userId" : "sessionId")
            .map(List::of)
            .orElse(List.of()),
        said.toString());
  }

  /** A change of users, their duties or the realm's settings by an administrator. */
  static RealmEvent ofAdministrator(JsonNode event) {
    var user = text(event.path("authDetails"), "userId").orElse(NOBODY);
    var what = event.path("resourceType").asText();
    var path = event.path("resourcePath").asText();
    return new RealmEvent(
        event.path("id").asText(),
        Instant.ofEpochMilli(event.path("time").asLong()),
        new JournalEntry.Actor(user, user, List.of()),
        text(event, "error").isEmpty() ? JournalAction.CHANGED : JournalAction.REFUSED,
        "realm-" + what.toLowerCase(Locale.ROOT).replace('_', '-'),
        path.isEmpty() ? List.of() : List.of(path),
        event.path("operationType").asText() + text(event, "error").map(e -> ", " + e).orElse(""));
  }

  private static Optional<String> text(JsonNode of, String field) {
    return of.hasNonNull(field) ? Optional.of(of.get(field).asText()) : Optional.empty();
  }
}
