package org.sinur.crossingpoint.stay;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.crossingpoint.CrossingPointProblem;
import org.sinur.crossingpoint.crossing.Direction;
import org.sinur.journal.Journal;
import org.sinur.journal.JournalAction;
import org.sinur.problem.EntityTag;

/** Where a person says which entry an exit belongs to. */
@ApplicationScoped
class StayDesk {

  private final Passages passages;
  private final StayBook book;
  private final StayDecisions decisions;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  StayDesk(
      Passages passages,
      StayBook book,
      StayDecisions decisions,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock) {
    this.passages = passages;
    this.book = book;
    this.decisions = decisions;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
  }

  /** What came of it. */
  sealed interface Outcome {

    /** It holds, now or since it was first sent. */
    record Decided(PassageRow exit) implements Outcome {}

    /** It cannot be so. */
    record Refused(CrossingPointProblem why) implements Outcome {}
  }

  /**
   * Decides; must be called inside a transaction.
   *
   * @param exit the exit
   * @param entryId the entry it belongs to; null where there is none
   */
  Uni<Outcome> decide(PassageRow exit, @Nullable UUID entryId, String note, EntityTag read) {
    return entry(entryId)
        .flatMap(
            entry ->
                book.oneAtATime(Stream.of(exit, entry).filter(Objects::nonNull).toList())
                    .chain(() -> refreshed(exit))
                    .chain(() -> entry == null ? Uni.createFrom().voidItem() : refreshed(entry))
                    .chain(() -> decide(exit, entryId, entry, note, read)));
  }

  private Uni<@Nullable PassageRow> entry(@Nullable UUID id) {
    return id == null ? Uni.createFrom().nullItem() : passages.findById(id).map(row -> row);
  }

  private static Uni<Void> refreshed(PassageRow row) {
    return Panache.getSession().flatMap(session -> session.refresh(row));
  }

  private Uni<Outcome> decide(
      PassageRow exit,
      @Nullable UUID entryId,
      @Nullable PassageRow entry,
      String note,
      EntityTag read) {
    if (exit.matchedBy == MatchedBy.DECIDED && Objects.equals(exit.partnerId, entryId)) {
      return Uni.createFrom().item(new Outcome.Decided(exit));
    }
    read.mustBe(exit.version);
    var impossible =
        exit.direction != Direction.EXIT
            || (entryId != null
                && (entry == null
                    || entry.direction != Direction.ENTRY
                    || !entry.passage().before(exit.passage())));
    if (impossible) {
      return Uni.createFrom().item(new Outcome.Refused(CrossingPointProblem.STAY_ENTRY_IMPOSSIBLE));
    }
    if (entry != null && entry.matchedBy == MatchedBy.DECIDED && !exit.id.equals(entry.partnerId)) {
      return Uni.createFrom().item(new Outcome.Refused(CrossingPointProblem.STAY_ENTRY_TAKEN));
    }
    return book.decide(exit, entry)
        .chain(() -> decisions.persist(row(exit, entryId, note)))
        .chain(
            () ->
                journal.write(
                    JournalAction.RESOLVED,
                    "stay",
                    entryId == null ? List.of(exit.id) : List.of(exit.id, entryId),
                    exit.crossingPoint,
                    entryId == null ? "no-entry" : "entry"))
        .chain(passages::flush)
        .replaceWith(() -> new Outcome.Decided(exit));
  }

  private StayDecisionRow row(PassageRow exit, @Nullable UUID entryId, String note) {
    var row = new StayDecisionRow();
    row.id = ids.generate();
    row.exitId = exit.id;
    row.entryId = entryId;
    row.note = note;
    row.decidedAt = clock.instant();
    row.decidedBy = caller.get().id();
    return row;
  }
}
