package org.sinur.retention;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.access.PlaceCode;
import org.sinur.idempotency.Idempotency;
import org.sinur.idempotency.Once;
import org.sinur.idempotency.Sending;
import org.sinur.journal.Journal;
import org.sinur.journal.JournalAction;
import org.sinur.problem.EntityTag;
import org.sinur.problem.ProblemException;
import org.sinur.service.OneAtATime;

/**
 * Places holds, renews and lifts them. Each waits for the erasure that goes on, so that what is
 * held once a hold is answered is there, and stays. A refusal is a {@link ProblemException}, which
 * undoes the transaction and with it the claim on the id.
 */
@ApplicationScoped
class HoldDesk {

  static final String RECORD = "retention-hold";

  private final Holds holds;
  private final RecordClasses classes;
  private final Idempotency idempotency;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;
  private final RetentionConfig config;

  HoldDesk(
      Holds holds,
      RecordClasses classes,
      Idempotency idempotency,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock,
      RetentionConfig config) {
    this.holds = holds;
    this.classes = classes;
    this.idempotency = idempotency;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
    this.config = config;
  }

  @WithTransaction
  Uni<Once<HoldRow>> place(UUID id, HoldRequest request) {
    return idempotency.once(
        new Sending(RECORD, id, request),
        () -> fresh(id, request),
        // a hold belongs to a place, and is shown to those who have duties there
        first -> holds.findById(first).invoke(row -> mustHaveDutyAt(row.crossingPoint)),
        () -> ProblemException.of(RetentionProblem.HOLD_DIFFERS, null));
  }

  private Uni<HoldRow> fresh(UUID id, HoldRequest request) {
    if (!request.isClear()) {
      throw ProblemException.of(RetentionProblem.HOLD_UNCLEAR, null);
    }
    mustEndInTime(request.endsAt());
    return OneAtATime.byNames(List.of(Eraser.LOCK))
        .chain(() -> place(request))
        .flatMap(place -> holds.persistAndFlush(row(id, request, place)))
        .call(
            row ->
                journal.write(
                    JournalAction.RECORDED, RECORD, named(row), row.crossingPoint, row.ground));
  }

  /** Where the record is of; what happened where the caller has no duties is not there for them. */
  private Uni<String> place(HoldRequest request) {
    var place = request.crossingPoint();
    if (place != null) {
      mustHaveDutyAt(place);
      return Uni.createFrom().item(place);
    }
    return classes
        .named(Objects.requireNonNull(request.recordClass()))
        .map(records -> records.placeOf(Objects.requireNonNull(request.recordId())))
        .orElseGet(() -> Uni.createFrom().nullItem())
        .map(
            found -> {
              if (found == null || !caller.get().places().include(found)) {
                throw ProblemException.of(RetentionProblem.NOTHING_TO_HOLD, null);
              }
              return found;
            });
  }

  private HoldRow row(UUID id, HoldRequest request, String place) {
    var row = new HoldRow();
    row.id = id;
    row.recordClass = request.recordClass();
    row.recordId = request.recordId();
    row.crossingPoint = place;
    row.fromTime = request.from();
    row.untilTime = request.until();
    row.ground = request.ground();
    row.placedAt = clock.instant();
    row.placedBy = caller.get().id();
    row.endsAt = request.endsAt();
    return row;
  }

  /**
   * Lets a hold that was read last longer; never shorter, for that would be lifting it alone.
   *
   * @return null when there is no such hold
   */
  @WithTransaction
  Uni<@Nullable HoldRow> renew(UUID id, Instant endsAt, EntityTag read) {
    return held(
        id,
        row -> {
          if (row.liftedAt == null && row.endsAt.equals(endsAt)) {
            return Uni.createFrom().item(row);
          }
          mustHold(row);
          mustEndInTime(endsAt);
          if (endsAt.isBefore(row.endsAt)) {
            throw ProblemException.of(
                RetentionProblem.HOLD_TOO_LONG, "A renewed hold ends later than it did.");
          }
          read.mustBe(row.version);
          row.endsAt = endsAt;
          return changed(row, "renewed");
        });
  }

  /**
   * Lifts a hold that was read; the same note of the same person sent again has no further effect.
   *
   * @return null when there is no such hold
   */
  @WithTransaction
  Uni<@Nullable HoldRow> lift(UUID id, String note, EntityTag read) {
    return held(
        id,
        row -> {
          var by = caller.get().id();
          if (by.equals(row.liftedBy) && note.equals(row.liftingNote)) {
            return Uni.createFrom().item(row);
          }
          mustHold(row);
          if (by.equals(row.placedBy)) {
            throw ProblemException.of(RetentionProblem.OWN_HOLD, null);
          }
          read.mustBe(row.version);
          row.liftedAt = clock.instant();
          row.liftedBy = by;
          row.liftingNote = note;
          return changed(row, "lifted");
        });
  }

  private interface Change {
    Uni<HoldRow> of(HoldRow row);
  }

  private Uni<@Nullable HoldRow> held(UUID id, Change change) {
    return OneAtATime.byNames(List.of(Eraser.LOCK))
        .chain(() -> holds.findById(id))
        .flatMap(
            row ->
                row == null || !caller.get().places().include(row.crossingPoint)
                    ? Uni.createFrom().nullItem()
                    : change.of(row));
  }

  private Uni<HoldRow> changed(HoldRow row, String how) {
    return holds
        .flush()
        .chain(
            () -> journal.write(JournalAction.CHANGED, RECORD, named(row), row.crossingPoint, how))
        .replaceWith(row);
  }

  private static List<UUID> named(HoldRow row) {
    var record = row.recordId;
    return record == null ? List.of(row.id) : List.of(row.id, record);
  }

  private void mustHold(HoldRow row) {
    if (!row.holdsAt(clock.instant())) {
      throw ProblemException.of(RetentionProblem.HOLD_LIFTED, null);
    }
  }

  private void mustEndInTime(Instant endsAt) {
    var now = clock.instant();
    var latest = now.atOffset(ZoneOffset.UTC).plus(config.longestHold()).toInstant();
    if (!endsAt.isAfter(now) || endsAt.isAfter(latest)) {
      throw ProblemException.of(RetentionProblem.HOLD_TOO_LONG, null);
    }
  }

  private void mustHaveDutyAt(String place) {
    caller.get().mustHaveDutyAt(new PlaceCode(place));
  }
}
