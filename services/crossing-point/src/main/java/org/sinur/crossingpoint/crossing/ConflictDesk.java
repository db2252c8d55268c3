package org.sinur.crossingpoint.crossing;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.sinur.access.CurrentCaller;
import org.sinur.crossingpoint.CrossingPointProblem;
import org.sinur.idempotency.Claim;
import org.sinur.idempotency.Idempotency;
import org.sinur.journal.Journal;
import org.sinur.journal.JournalAction;

/** Keeps second copies of crossings that say something else. */
@ApplicationScoped
class ConflictDesk {

  private static final String SCOPE = "crossing-conflict";

  private final Conflicts conflicts;
  private final CrossingContent content;
  private final Idempotency idempotency;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  ConflictDesk(
      Conflicts conflicts,
      CrossingContent content,
      Idempotency idempotency,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock) {
    this.conflicts = conflicts;
    this.content = content;
    this.idempotency = idempotency;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
  }

  /** Keeps a copy, once however often it is sent; must be called inside a transaction. */
  Uni<Void> keep(UUID crossing, CrossingRequest copy) {
    var id = ids.generate();
    return idempotency
        .claim(SCOPE, crossing + ":" + content.fingerprint(copy), copy, id)
        .flatMap(
            claim ->
                switch (claim) {
                  case Claim.Fresh() -> keep(id, crossing, copy);
                  case Claim.Replayed(_), Claim.Reused() -> Uni.createFrom().voidItem();
                });
  }

  private Uni<Void> keep(UUID id, UUID crossing, CrossingRequest copy) {
    var row = new ConflictRow();
    row.id = id;
    row.crossingId = crossing;
    row.crossingPoint = copy.crossingPoint().value();
    row.copy = content.write(copy);
    row.receivedAt = clock.instant();
    row.receivedBy = caller.get().id();
    return conflicts
        .persist(row)
        .chain(
            () ->
                journal.write(
                    JournalAction.RECORDED,
                    "crossing-conflict",
                    List.of(id, crossing),
                    row.crossingPoint,
                    CrossingPointProblem.CROSSING_CONFLICT.slug()));
  }

  /** Says which of the two holds; must be called inside a transaction. */
  Uni<Void> settle(ConflictRow row, ConflictRow.Choice choice, String note) {
    row.settled = true;
    row.choice = choice;
    row.note = note;
    row.settledAt = clock.instant();
    row.settledBy = caller.get().id();
    return conflicts
        .flush()
        .chain(
            () ->
                journal.write(
                    JournalAction.RESOLVED,
                    "crossing-conflict",
                    List.of(row.id, row.crossingId),
                    row.crossingPoint,
                    choice.name()));
  }
}
