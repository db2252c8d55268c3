package org.sinur.crossingpoint.refusal;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.crossingpoint.CrossingPointProblem;
import org.sinur.crossingpoint.concern.KnownConcern;
import org.sinur.crossingpoint.concern.KnownConcerns;
import org.sinur.crossingpoint.crossing.Crossings;
import org.sinur.crossingpoint.point.CrossingPoints;
import org.sinur.crossingpoint.screening.KnownScreening;
import org.sinur.crossingpoint.screening.KnownScreenings;
import org.sinur.idempotency.Claim;
import org.sinur.idempotency.Idempotency;
import org.sinur.journal.Journal;
import org.sinur.journal.JournalAction;
import org.sinur.outbox.Outbox;
import org.sinur.problem.EntityTag;

/**
 * Takes refusals of entry through their steps. A refusal that a second person has confirmed is
 * told; protection answers with a word on the topic on which its concerns are told, and only that
 * word makes it final: every concern raised before it has then been heard here.
 */
@ApplicationScoped
class RefusalDesk {

  private static final String RECORD = "refusal";
  private static final String SCOPE = "refusal";

  private final Refusals refusals;
  private final RefusalSteps steps;
  private final RefusalTexts texts;
  private final CrossingPoints points;
  private final Crossings crossings;
  private final KnownScreenings screenings;
  private final KnownConcerns concerns;
  private final Idempotency idempotency;
  private final Outbox outbox;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;
  private final RefusalPolicy policy;
  private final Interlock interlock;
  private final Duration reopensWithin;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  RefusalDesk(
      Refusals refusals,
      RefusalSteps steps,
      RefusalTexts texts,
      CrossingPoints points,
      Crossings crossings,
      KnownScreenings screenings,
      KnownConcerns concerns,
      Idempotency idempotency,
      Outbox outbox,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock,
      @ConfigProperty(name = "crossing.clock-tolerance") Duration clockTolerance,
      @ConfigProperty(name = "refusal.unplaced-concern-holds-for") Duration unplacedFor,
      @ConfigProperty(name = "refusal.reopens-within") Duration reopensWithin) {
    this.refusals = refusals;
    this.steps = steps;
    this.texts = texts;
    this.points = points;
    this.crossings = crossings;
    this.screenings = screenings;
    this.concerns = concerns;
    this.idempotency = idempotency;
    this.outbox = outbox;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
    this.policy = new RefusalPolicy(clockTolerance);
    this.interlock = new Interlock(unplacedFor);
    this.reopensWithin = reopensWithin;
  }

  /** What came of it. */
  sealed interface Outcome {

    /** It stands so, now or since it was first sent. */
    record Stands(RefusalRow refusal, boolean replayed) implements Outcome {}

    /** Nothing has changed. */
    record Refused(CrossingPointProblem why) implements Outcome {}
  }

  /** Proposes a refusal, or journals that it cannot be proposed. */
  Uni<Outcome> propose(UUID id, RefusalRequest request) {
    return Panache.withTransaction(() -> claim(id, request))
        .onFailure(ConstraintViolationException.class)
        .recoverWithItem(new Outcome.Refused(CrossingPointProblem.REFUSED_BEFORE))
        .call(outcome -> journalRefused(outcome, id, request.crossingPoint().value()));
  }

  private Uni<Outcome> claim(UUID id, RefusalRequest request) {
    return idempotency
        .claim(SCOPE, id.toString(), request, id)
        .flatMap(
            claim ->
                switch (claim) {
                  case Claim.Fresh() -> judge(id, request);
                  case Claim.Replayed(var first) ->
                      refusals.findById(first).map(row -> new Outcome.Stands(row, true));
                  case Claim.Reused() -> refuse(CrossingPointProblem.REFUSAL_DIFFERS);
                });
  }

  private Uni<Outcome> judge(UUID id, RefusalRequest request) {
    return proposal(id, request)
        .flatMap(
            proposal ->
                policy
                    .proposing(proposal)
                    .map(RefusalDesk::refuse)
                    .orElseGet(
                        () ->
                            keep(
                                RefusalRow.of(
                                    id,
                                    request,
                                    texts.edition(),
                                    proposal.now(),
                                    caller.get().id()))));
  }

  private Uni<RefusalPolicy.Proposal> proposal(UUID id, RefusalRequest request) {
    var screeningId = request.screeningId();
    return points
        .byCode(request.crossingPoint())
        .flatMap(
            point ->
                screeningToRefuseWith(screeningId)
                    .flatMap(
                        screening ->
                            refusedBefore(screeningId, id)
                                .flatMap(
                                    before ->
                                        entered(screeningId)
                                            .flatMap(
                                                entered ->
                                                    companion(request.companionId())
                                                        .map(
                                                            companion ->
                                                                new RefusalPolicy.Proposal(
                                                                    request,
                                                                    point != null,
                                                                    texts.knows(request.ground()),
                                                                    screening,
                                                                    before,
                                                                    entered,
                                                                    companion,
                                                                    clock.instant()))))));
  }

  private Uni<Outcome> keep(RefusalRow row) {
    return refusals
        .persist(row)
        .chain(() -> standing(row))
        .chain(() -> outbox.tell(RefusalFacts.state(row, row.recordedAt)))
        .chain(() -> journal.recorded(RECORD, row.id, row.crossingPoint))
        .chain(refusals::flush)
        .replaceWith(new Outcome.Stands(row, false));
  }

  /**
   * Confirms a refusal that was read; the same person's confirmation sent again is the same one.
   */
  Uni<Outcome> confirm(UUID id, String place, @Nullable String note, EntityTag read) {
    return Panache.withTransaction(
            () ->
                refusals
                    .locked(id)
                    .flatMap(row -> confirm(Objects.requireNonNull(row), note, read)))
        .call(outcome -> journalRefused(outcome, id, place));
  }

  private Uni<Outcome> confirm(RefusalRow row, @Nullable String note, EntityTag read) {
    var by = caller.get().id();
    if (by.equals(row.confirmedBy)
        && (row.state == RefusalState.CONFIRMED || row.state == RefusalState.FINAL)) {
      return Uni.createFrom().item(new Outcome.Stands(row, true));
    }
    read.mustBe(row.version);
    return confirmation(row, by)
        .flatMap(
            confirmation ->
                policy
                    .confirming(confirmation)
                    .map(RefusalDesk::refuse)
                    .orElseGet(() -> confirmed(row, by, note)));
  }

  private Uni<RefusalPolicy.Confirmation> confirmation(RefusalRow row, String by) {
    return screening(row.screeningId)
        .flatMap(
            screening ->
                entered(row.screeningId)
                    .flatMap(
                        entered ->
                            companion(row.companionId)
                                .flatMap(
                                    companion ->
                                        shielded(row)
                                            .map(
                                                shielded ->
                                                    new RefusalPolicy.Confirmation(
                                                        row, by, screening, entered, companion,
                                                        shielded)))));
  }

  private Uni<Outcome> confirmed(RefusalRow row, String by, @Nullable String note) {
    row.confirmation++;
    row.confirmedBy = by;
    row.confirmedAt = clock.instant();
    return step(row, RefusalAct.CONFIRM, by, note)
        .chain(() -> journalled(JournalAction.APPROVED, row))
        .chain(refusals::flush)
        .replaceWith(new Outcome.Stands(row, false));
  }

  /** Gives a refusal up before it is final, or undoes it afterwards. */
  Uni<Outcome> giveUp(UUID id, RefusalAct act, String note, EntityTag read) {
    return Panache.withTransaction(
        () ->
            refusals
                .locked(id)
                .flatMap(row -> giveUp(Objects.requireNonNull(row), act, note, read)));
  }

  private Uni<Outcome> giveUp(RefusalRow row, RefusalAct act, String note, EntityTag read) {
    if (RefusalState.STEPS.values().stream().anyMatch(to -> to.get(act) == row.state)) {
      return Uni.createFrom().item(new Outcome.Stands(row, true));
    }
    read.mustBe(row.version);
    if (row.state.after(act).isEmpty()) {
      return refuse(CrossingPointProblem.NOT_IN_THIS_STATE);
    }
    return step(row, act, caller.get().id(), note)
        .chain(() -> journalled(JournalAction.REJECTED, row))
        .chain(() -> holdChildrenWith(row))
        .chain(refusals::flush)
        .replaceWith(new Outcome.Stands(row, false));
  }

  /**
   * Looks again at every refusal that a concern can stand in the way of, after word of a concern;
   * must be called inside the transaction that keeps it.
   */
  Uni<Void> heard(KnownConcern concern) {
    return (concern.shields() ? hold(concern) : Uni.createFrom().voidItem())
        .chain(refusals::held)
        .flatMap(
            held ->
                inTurn(
                    held,
                    row ->
                        shielded(row)
                            .flatMap(
                                shielded ->
                                    shielded
                                        ? Uni.createFrom().voidItem()
                                        : ofItself(row, RefusalAct.RELEASE))));
  }

  private Uni<Void> hold(KnownConcern concern) {
    return screeningsOf(List.of(concern))
        .flatMap(
            known ->
                refusals
                    .threatening(clock.instant().minus(reopensWithin))
                    .flatMap(
                        rows ->
                            inTurn(
                                rows.stream()
                                    .filter(row -> inTheWay(row, List.of(concern), known))
                                    .toList(),
                                this::hold)));
  }

  /** What is final is opened again only by a concern that is about the traveller for certain. */
  private boolean inTheWay(
      RefusalRow row, Collection<KnownConcern> told, Map<UUID, KnownScreening> known) {
    return row.state == RefusalState.FINAL
        ? Interlock.shieldsForCertain(row.refused(), told, known)
        : interlock.shields(row.refused(), told, known);
  }

  private Uni<Void> hold(RefusalRow row) {
    row.finalAt = null;
    return ofItself(row, RefusalAct.HOLD).chain(() -> holdChildrenWith(row));
  }

  /** A child is not turned back without the adult it is with. */
  private Uni<Void> holdChildrenWith(RefusalRow companion) {
    return refusals
        .ofChildrenWith(companion.id)
        .flatMap(
            children ->
                inTurn(
                    children.stream()
                        .filter(child -> child.state.after(RefusalAct.HOLD).isPresent())
                        .toList(),
                    this::hold));
  }

  /**
   * Makes a refusal final after protection's word about one of its confirmations, unless a concern
   * stands in the way; must be called inside a transaction.
   */
  Uni<Void> answered(UUID id, int confirmation) {
    return refusals
        .locked(id)
        .flatMap(
            row ->
                row == null
                        || row.state != RefusalState.CONFIRMED
                        || row.confirmation != confirmation
                    ? Uni.createFrom().voidItem()
                    : settle(row));
  }

  private Uni<Void> settle(RefusalRow row) {
    return Uni.combine()
        .all()
        .unis(shielded(row), companion(row.companionId))
        .usingConcurrencyOf(1)
        .asTuple()
        .flatMap(
            both -> {
              var companion = both.getItem2();
              var companionStays =
                  row.companionId != null
                      && (companion == null || companion.state != RefusalState.FINAL);
              if (both.getItem1() || companionStays) {
                return hold(row);
              }
              row.finalAt = clock.instant();
              return ofItself(row, RefusalAct.FINALISE);
            });
  }

  /** Tells again the confirmed refusals that protection has not answered for a while. */
  Uni<Integer> askAgain(Duration after) {
    return Panache.withTransaction(
        () ->
            refusals
                .unanswered(clock.instant().minus(after))
                .call(
                    rows ->
                        outbox.tell(
                            rows.stream()
                                .map(row -> RefusalFacts.state(row, clock.instant()))
                                .toList()))
                .map(List::size));
  }

  private Uni<Boolean> shielded(RefusalRow row) {
    return concerns
        .shielding()
        .flatMap(
            shielding ->
                screeningsOf(shielding)
                    .map(known -> interlock.shields(row.refused(), shielding, known)))
        .flatMap(shielded -> shielded ? Uni.createFrom().item(true) : companionShielded(row));
  }

  /** A child is shielded with the adult it is with. */
  private Uni<Boolean> companionShielded(RefusalRow row) {
    return companion(row.companionId)
        .map(companion -> companion != null && companion.state == RefusalState.HELD);
  }

  private Uni<Map<UUID, KnownScreening>> screeningsOf(Collection<KnownConcern> about) {
    return screenings
        .byIds(
            about.stream()
                .map(KnownConcern::screeningId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()))
        .map(
            known ->
                known.stream().collect(Collectors.toMap(KnownScreening::id, Function.identity())));
  }

  private Uni<@Nullable KnownScreening> screening(@Nullable UUID id) {
    return id == null ? Uni.createFrom().nullItem() : screenings.byId(id);
  }

  private Uni<@Nullable KnownScreening> screeningToRefuseWith(@Nullable UUID id) {
    return id == null ? Uni.createFrom().nullItem() : screenings.toRefuseWith(id);
  }

  private Uni<@Nullable RefusalRow> companion(@Nullable UUID id) {
    return id == null ? Uni.createFrom().nullItem() : refusals.findById(id);
  }

  private Uni<Boolean> refusedBefore(@Nullable UUID screeningId, UUID id) {
    return screeningId == null ? Uni.createFrom().item(false) : refusals.standsFor(screeningId, id);
  }

  private Uni<Boolean> entered(@Nullable UUID screeningId) {
    return screeningId == null ? Uni.createFrom().item(false) : crossings.enteredWith(screeningId);
  }

  private Uni<Void> ofItself(RefusalRow row, RefusalAct act) {
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

  /** One step: the state, its fact, its place in the history, what it means for the crossing. */
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
    return steps
        .persist(step)
        .chain(() -> standing(row))
        .chain(() -> outbox.tell(RefusalFacts.state(row, now)));
  }

  private Uni<Void> standing(RefusalRow row) {
    var screeningId = row.screeningId;
    return screeningId == null
        ? Uni.createFrom().voidItem()
        : screenings.refused(screeningId, row.state.standing());
  }

  private Uni<Void> journalled(JournalAction action, RefusalRow row) {
    return journal.write(action, RECORD, List.of(row.id), row.crossingPoint, row.state.name());
  }

  /** A transaction of its own: the refused one is undone. */
  private Uni<Void> journalRefused(Outcome outcome, UUID id, String place) {
    return outcome instanceof Outcome.Refused(var why)
        ? Panache.withTransaction(
            () -> journal.write(JournalAction.REFUSED, RECORD, List.of(id), place, why.slug()))
        : Uni.createFrom().voidItem();
  }

  private static Uni<Outcome> refuse(CrossingPointProblem why) {
    return Panache.currentTransaction()
        .invoke(Mutiny.Transaction::markForRollback)
        .replaceWith(new Outcome.Refused(why));
  }

  private static <T> Uni<Void> inTurn(List<T> all, Function<T, Uni<Void>> each) {
    return all.stream()
        .reduce(
            Uni.createFrom().voidItem(),
            (before, one) -> before.chain(() -> each.apply(one)),
            (before, after) -> before.chain(() -> after));
  }
}
