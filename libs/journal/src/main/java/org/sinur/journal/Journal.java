package org.sinur.journal;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Caller;
import org.sinur.access.CurrentCaller;
import org.sinur.access.RequestId;
import org.sinur.access.Unmasking;
import org.sinur.journalentry.JournalEntry;
import org.sinur.outbox.Fact;
import org.sinur.outbox.Outbox;

/**
 * The journal of this service. An entry is written in the transaction of the thing it tells of: if
 * one is kept, so is the other. Entries hold ids, never names or numbers of travellers. The digest
 * of each is told in the same transaction, for the log that shows when an entry was changed or is
 * missing.
 */
@ApplicationScoped
public class Journal {

  private static final String TOPIC = "journal.entries";
  private static final String TYPE = "org.sinur.journal.entry.v1";
  private static final int SALT_BYTES = 16;

  private final CurrentCaller caller;
  private final RequestId request;
  private final Unmasking unmasking;
  private final UnmaskedViews unmaskedViews;
  private final Outbox outbox;
  private final InstantSource clock;
  private final String service;
  private final SecureRandom random = new SecureRandom();
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  Journal(
      CurrentCaller caller,
      RequestId request,
      Unmasking unmasking,
      UnmaskedViews unmaskedViews,
      Outbox outbox,
      InstantSource clock,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.service = service;
    this.caller = caller;
    this.request = request;
    this.unmasking = unmasking;
    this.unmaskedViews = unmaskedViews;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Writes one entry for the caller of the request at hand; must be called inside a transaction. A
   * view of data that are unmasked for the caller is written as such, with the purpose, and ends
   * the request where it would be one too many.
   *
   * @param action what was done
   * @param recordType the kind of record, such as {@code screening}
   * @param recordIds the records it was done to; all records a list showed
   * @param place the crossing point it happened at, where it happened at one
   * @param reason why, where the actor gave a reason
   */
  public Uni<Void> write(
      JournalAction action,
      String recordType,
      Collection<?> recordIds,
      @Nullable String place,
      @Nullable String reason) {
    var actor = caller.get();
    var purpose = actor.unmasking();
    if (action != JournalAction.VIEWED || purpose == null) {
      return persist(ofCaller(actor, row(action, recordType, recordIds, place, reason)));
    }
    var why = reason == null ? purpose.toString() : purpose + "; " + reason;
    var row = ofCaller(actor, row(JournalAction.UNMASKED, recordType, recordIds, place, why));
    return unmaskedViews
        .allow(actor.id(), recordIds.size())
        .chain(() -> persist(row))
        .invoke(unmasking::journalled);
  }

  private JournalRow ofCaller(Caller actor, JournalRow row) {
    row.actorId = actor.id();
    row.actorName = actor.name();
    row.duties = actor.duties().stream().sorted().toArray(String[]::new);
    row.requestId = request.value();
    return row;
  }

  /**
   * Writes one entry for what this service does of its own accord, in no request; must be called
   * inside a transaction. The actor is the service, which has no duties.
   *
   * @param action what was done
   * @param recordType the kind of record
   * @param recordIds the records it was done to
   * @param place the crossing point it concerns, where it concerns one
   * @param reason why
   */
  public Uni<Void> writeUnasked(
      JournalAction action,
      String recordType,
      Collection<?> recordIds,
      @Nullable String place,
      String reason) {
    var row = row(action, recordType, recordIds, place, reason);
    row.actorId = itself();
    row.actorName = service;
    row.duties = new String[0];
    row.requestId = row.id.toString();
    return persist(row);
  }

  /**
   * Writes one entry for what somebody did elsewhere, as this service heard of it; must be called
   * inside a transaction.
   *
   * @param actor who did it
   * @param action what was done
   * @param recordType the kind of record
   * @param recordIds the records it was done to
   * @param reason what is known of it, and when it was
   * @param requestId its id where it was done
   */
  public Uni<Void> heard(
      JournalEntry.Actor actor,
      JournalAction action,
      String recordType,
      Collection<?> recordIds,
      String reason,
      String requestId) {
    var row = row(action, recordType, recordIds, null, reason);
    row.actorId = actor.id();
    row.actorName = actor.name();
    row.duties = actor.duties().toArray(String[]::new);
    row.requestId = requestId;
    return persist(row);
  }

  /** Who acts where this service does so of its own accord. */
  public String itself() {
    return "service:" + service;
  }

  private JournalRow row(
      JournalAction action,
      String recordType,
      Collection<?> recordIds,
      @Nullable String place,
      @Nullable String reason) {
    var row = new JournalRow();
    row.id = ids.generate();
    // As the database keeps it: what is read again must have the same digest.
    row.recordedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    row.action = action;
    row.recordType = recordType;
    row.recordIds = recordIds.stream().map(Object::toString).toArray(String[]::new);
    row.place = place;
    row.reason = reason;
    row.salt = new byte[SALT_BYTES];
    random.nextBytes(row.salt);
    return row;
  }

  private Uni<Void> persist(JournalRow row) {
    var logged = row.entry(service).logged();
    return Panache.getSession()
        .flatMap(session -> session.persist(row))
        .chain(() -> outbox.tell(new Fact(TOPIC, service, TYPE, logged, row.recordedAt)));
  }

  /** An entry that says the caller was shown these records. */
  public Uni<Void> viewed(String recordType, Collection<?> recordIds, @Nullable String place) {
    return write(JournalAction.VIEWED, recordType, recordIds, place, null);
  }

  /** An entry that says the caller was shown this record. */
  public Uni<Void> viewed(String recordType, Object recordId, @Nullable String place) {
    return viewed(recordType, List.of(recordId), place);
  }

  /** An entry that says the caller made this record. */
  public Uni<Void> recorded(String recordType, Object recordId, @Nullable String place) {
    return write(JournalAction.RECORDED, recordType, List.of(recordId), place, null);
  }
}
