package org.sinur.crossingpoint.refusal;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.screening.KnownScreenings;
import org.sinur.journal.Journal;
import org.sinur.journal.JournalAction;
import org.sinur.outbox.Outbox;
import org.sinur.service.InTurn;

/**
 * Takes a refusal of entry one step on: its state, its place in the history, the fact that others
 * are told, and what it means for the crossing. All of it must be called inside a transaction.
 */
@ApplicationScoped
class RefusalProgress {

  /** What a refusal is called in the journal. */
  static final String RECORD = "refusal";

  private final Refusals refusals;
  private final RefusalSteps steps;
  private final KnownScreenings screenings;
  private final Outbox outbox;
  private final Journal journal;
  private final InstantSource clock;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  RefusalProgress(
      Refusals refusals,
      RefusalSteps steps,
      KnownScreenings screenings,
      Outbox outbox,
      Journal journal,
      InstantSource clock) {
    this.refusals = refusals;
    this.steps = steps;
    this.screenings = screenings;
    this.outbox = outbox;
    this.journal = journal;
    this.clock = clock;
  }

  /** Keeps a refusal that is proposed. */
  Uni<Void> begin(RefusalRow row) {
    return refusals
        .persist(row)
        .chain(() -> tell(row, row.recordedAt))
        .chain(() -> journal.recorded(RECORD, row.id, row.crossingPoint))
        .chain(refusals::flush);
  }

  /** A step that a person takes. */
  Uni<Void> step(
      RefusalRow row, RefusalAct act, String by, @Nullable String note, JournalAction journalled) {
    return step(row, act, by, note)
        .chain(
            () ->
                journal.write(
                    journalled, RECORD, List.of(row.id), row.crossingPoint, row.state.name()))
        .chain(refusals::flush);
  }

  /** A step that the service takes. */
  Uni<Void> stepOfItself(RefusalRow row, RefusalAct act) {
    return step(row, act, null, null)
        .chain(
            () ->
                journal.writeUnasked(
                    JournalAction.CHANGED,
                    RECORD,
                    List.of(row.id),
                    row.crossingPoint,
                    row.state.name()))
        .chain(refusals::flush);
  }

  /** Holds a refusal, and those of the children who are with whom it is about. */
  Uni<Void> hold(RefusalRow row) {
    row.finalAt = null;
    return stepOfItself(row, RefusalAct.HOLD).chain(() -> holdChildrenWith(row));
  }

  /** A child is not turned back without the adult it is with. */
  Uni<Void> holdChildrenWith(RefusalRow companion) {
    return refusals
        .ofChildrenWith(companion.id)
        .map(
            children ->
                children.stream()
                    .filter(child -> child.state.after(RefusalAct.HOLD).isPresent())
                    .toList())
        .flatMap(children -> InTurn.each(children, this::hold));
  }

  private Uni<Void> step(
      RefusalRow row, RefusalAct act, @Nullable String by, @Nullable String note) {
    var now = clock.instant();
    row.state =
        row.state
            .after(act)
            .orElseThrow(() -> new IllegalStateException(act + " of what is " + row.state));
    var step = new RefusalStepRow();
    step.id = ids.generate();
    step.refusalId = row.id;
    step.act = act;
    step.state = row.state;
    step.at = now;
    step.by = by;
    step.note = note;
    return steps.persist(step).chain(() -> tell(row, now));
  }

  private Uni<Void> tell(RefusalRow row, Instant at) {
    var screeningId = row.screeningId;
    return (screeningId == null
            ? Uni.createFrom().voidItem()
            : screenings.refused(screeningId, row.state.standing()))
        .chain(() -> outbox.tell(RefusalFacts.state(row, at)));
  }
}
