package org.sinur.crossingpoint.crossing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.sinur.access.CurrentCaller;
import org.sinur.crossingpoint.CrossingPointProblem;
import org.sinur.idempotency.Claim;
import org.sinur.idempotency.Idempotency;
import org.sinur.journal.Journal;
import org.sinur.journal.JournalAction;
import org.sinur.outbox.Outbox;
import org.sinur.problem.EntityTag;

/** Corrects crossings; what each was before is kept. */
@ApplicationScoped
class CorrectionDesk {

  private static final String SCOPE = "crossing-correction";

  private final Crossings crossings;
  private final Corrections corrections;
  private final CrossingDesk desk;
  private final CrossingContent content;
  private final Idempotency idempotency;
  private final Outbox outbox;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;

  CorrectionDesk(
      Crossings crossings,
      Corrections corrections,
      CrossingDesk desk,
      CrossingContent content,
      Idempotency idempotency,
      Outbox outbox,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock) {
    this.crossings = crossings;
    this.corrections = corrections;
    this.desk = desk;
    this.content = content;
    this.idempotency = idempotency;
    this.outbox = outbox;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
  }

  /** What came of it. */
  sealed interface Outcome {

    /** It is corrected, now or since it was first sent. */
    record Corrected(CrossingRow crossing) implements Outcome {}

    /** It is not corrected. */
    record Refused(CrossingPointProblem why) implements Outcome {}

    /** There is no such crossing for the caller. */
    record Unknown() implements Outcome {}
  }

  /** What is compared when a correction is sent again. */
  private record Sent(UUID crossing, CorrectionRequest correction) {}

  /** Corrects a crossing in a transaction of its own. */
  Uni<Outcome> correct(UUID id, UUID correctionId, CorrectionRequest asked, EntityTag read) {
    return Panache.withTransaction(
        () ->
            idempotency
                .claim(SCOPE, correctionId.toString(), new Sent(id, asked), correctionId)
                .flatMap(
                    claim ->
                        switch (claim) {
                          case Claim.Fresh() -> fresh(id, correctionId, asked, read);
                          case Claim.Replayed(_) -> visible(id).map(CorrectionDesk::replayed);
                          case Claim.Reused() -> refuse(CrossingPointProblem.CORRECTION_DIFFERS);
                        }));
  }

  private static Outcome replayed(Optional<CrossingRow> row) {
    return row.<Outcome>map(Outcome.Corrected::new).orElseGet(Outcome.Unknown::new);
  }

  private Uni<Outcome> fresh(UUID id, UUID correctionId, CorrectionRequest asked, EntityTag read) {
    return visible(id)
        .flatMap(
            found -> {
              if (found.isEmpty()) {
                return undo(new Outcome.Unknown());
              }
              var row = found.get();
              read.mustBe(row.version);
              return apply(row, asked.of(row.request()), correctionId, asked.reason());
            });
  }

  private Uni<Optional<CrossingRow>> visible(UUID id) {
    return crossings
        .locked(id)
        .map(
            row ->
                Optional.ofNullable(row)
                    .filter(there -> caller.get().places().include(there.crossingPoint)));
  }

  /**
   * Puts other content in force; must be called inside a transaction, with the row locked.
   *
   * @param correctionId under which id what it was before is kept
   */
  Uni<Outcome> apply(CrossingRow row, CrossingRequest corrected, UUID correctionId, String reason) {
    var before = row.request();
    var changed = content.changed(before, corrected);
    if (changed.isEmpty()) {
      return refuse(CrossingPointProblem.CORRECTION_CHANGES_NOTHING);
    }
    var change = new CrossingChange(row.id, before, corrected);
    return desk.alone(change)
        .chain(() -> desk.situation(row.id, corrected))
        .flatMap(
            situation ->
                apply(
                    row,
                    change,
                    situation,
                    correction(row, before, changed, correctionId, reason)));
  }

  private Uni<Outcome> apply(
      CrossingRow row,
      CrossingChange change,
      CrossingPolicy.Situation situation,
      CorrectionRow correction) {
    var impossible = desk.policy().impossible(situation);
    if (impossible.isPresent()) {
      return refuse(impossible.get());
    }
    row.correct(change.after(), correction.version);
    row.mark(Mark.ofTheDesk(), desk.policy().again(situation));
    return corrections
        .persist(correction)
        .chain(() -> desk.tell(change))
        .chain(
            () ->
                outbox.tell(
                    CrossingFacts.corrected(
                        row, Objects.requireNonNull(change.before()), correction)))
        .chain(
            () ->
                journal.write(
                    JournalAction.CHANGED,
                    "crossing",
                    List.of(row.id, correction.id),
                    row.crossingPoint,
                    "correction"))
        .replaceWith(() -> new Outcome.Corrected(row));
  }

  private CorrectionRow correction(
      CrossingRow row,
      CrossingRequest before,
      List<String> changed,
      UUID correctionId,
      String reason) {
    var correction = new CorrectionRow();
    correction.id = correctionId;
    correction.crossingId = row.id;
    correction.version = row.version + 1;
    correction.before = content.write(before);
    correction.changed = changed.toArray(String[]::new);
    correction.reason = reason;
    correction.correctedAt = clock.instant();
    correction.correctedBy = caller.get().id();
    return correction;
  }

  private static Uni<Outcome> refuse(CrossingPointProblem why) {
    return undo(new Outcome.Refused(why));
  }

  /** Undoes the transaction, and with it the claim on the id. */
  private static Uni<Outcome> undo(Outcome outcome) {
    return Panache.currentTransaction()
        .invoke(Mutiny.Transaction::markForRollback)
        .replaceWith(outcome);
  }
}
