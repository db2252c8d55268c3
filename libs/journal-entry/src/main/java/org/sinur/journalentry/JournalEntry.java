package org.sinur.journalentry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a service's journal: who did or saw what, to whose record, and why.
 *
 * @param id its id, a UUID of version 7, thus in the order of time
 * @param service whose journal it is in
 * @param recordedAt when, to the microsecond
 * @param actor who
 * @param action what was done, such as {@code VIEWED}
 * @param recordType the kind of record it was done to
 * @param recordIds the records it was done to, by their ids
 * @param place the crossing point it happened at, where it happened at one
 * @param reason why, where the actor gave a reason
 * @param requestId the request it was done in, which is also in the logs
 * @param salt 32 hexadecimal digits that nobody can guess; without them, who knows the digest could
 *     try what the entry might say
 */
public record JournalEntry(
    UUID id,
    String service,
    Instant recordedAt,
    Actor actor,
    String action,
    String recordType,
    List<String> recordIds,
    @Nullable String place,
    @Nullable String reason,
    String requestId,
    String salt) {

  private static final JsonFactory JSON = new JsonFactory();

  /**
   * Who acted.
   *
   * @param id by the realm's id, or {@code service:} and a name for what a service does by itself
   * @param name as they sign in
   * @param duties as which of their duties they were known then
   */
  public record Actor(String id, String name, List<String> duties) {

    /** Copies the duties. */
    public Actor {
      duties = List.copyOf(duties);
    }
  }

  /** Copies the ids; the time loses what a database would not keep. */
  public JournalEntry {
    recordIds = List.copyOf(recordIds);
    recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * The entry as the one line of JSON that is hashed and handed out. It is the same for the same
   * entry, for ever: the order of the fields, those that are null as well, nothing between them.
   * Whoever checks an entry hashes the line as it was handed out, and need not know how to write
   * it.
   */
  public String line() {
    var text = new StringWriter();
    try (var json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("id", id.toString());
      json.writeStringField("service", service);
      json.writeStringField("recordedAt", recordedAt.toString());
      json.writeObjectFieldStart("actor");
      json.writeStringField("id", actor.id());
      json.writeStringField("name", actor.name());
      writeAll(json, "duties", actor.duties());
      json.writeEndObject();
      json.writeStringField("action", action);
      json.writeStringField("recordType", recordType);
      writeAll(json, "recordIds", recordIds);
      json.writeStringField("place", place);
      json.writeStringField("reason", reason);
      json.writeStringField("requestId", requestId);
      json.writeStringField("salt", salt);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void writeAll(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (var text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  /** What the log holds of this entry. */
  public LogRecord logged() {
    return LogRecord.of(service, id, line());
  }
}
