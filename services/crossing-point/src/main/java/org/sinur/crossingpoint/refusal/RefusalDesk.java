package org.sinur.crossingpoint.refusal;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.crossingpoint.CrossingPointProblem;
import org.sinur.crossingpoint.crossing.Crossings;
import org.sinur.crossingpoint.point.CrossingPoints;
import org.sinur.crossingpoint.screening.KnownScreening;
import org.sinur.crossingpoint.screening.KnownScreenings;
import org.sinur.idempotency.Claim;
import org.sinur.idempotency.Idempotency;
import org.sinur.journal.Journal;
import org.sinur.journal.JournalAction;
import org.sinur.problem.EntityTag;

/**
 * What people do with refusals of entry: one proposes, another confirms, and either gives it up.
 * What comes of a confirmed one is for {@link RefusalFollowUp}.
 */
@ApplicationScoped
class RefusalDesk {

  private static final String SCOPE = "refusal";

  private final Refusals refusals;
  private final RefusalProgress progress;
  private final RefusalShield shield;
  private final RefusalTexts texts;
  private final CrossingPoints points;
  private final Crossings crossings;
  private final KnownScreenings screenings;
  private final Idempotency idempotency;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;
  private final RefusalPolicy policy;

  RefusalDesk(
      Refusals refusals,
      RefusalProgress progress,
      RefusalShield shield,
      RefusalTexts texts,
      CrossingPoints points,
      Crossings crossings,
      KnownScreenings screenings,
      Idempotency idempotency,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock,
      @ConfigProperty(name = "crossing.clock-tolerance") Duration clockTolerance) {
    this.refusals = refusals;
    this.progress = progress;
    this.shield = shield;
    this.texts = texts;
    this.points = points;
    this.crossings = crossings;
    this.screenings = screenings;
    this.idempotency = idempotency;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
    this.policy = new RefusalPolicy(clockTolerance);
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
                    .orElseGet(() -> proposed(id, proposal)));
  }

  /** The screening first of what can change: nobody crosses with it until this has ended. */
  private Uni<RefusalPolicy.Proposal> proposal(UUID id, RefusalRequest request) {
    var screeningId = request.screeningId();
    return Uni.combine()
        .all()
        .unis(
            points.byCode(request.crossingPoint()),
            screeningToRefuseWith(screeningId),
            refusedBefore(screeningId, id),
            entered(screeningId),
            refusals.named(request.companionId()))
        .usingConcurrencyOf(1)
        .with(
            (point, screening, before, entered, companion) ->
                new RefusalPolicy.Proposal(
                    request,
                    point != null,
                    texts.knows(request.ground()),
                    screening,
                    before,
                    entered,
                    companion,
                    clock.instant()));
  }

  private Uni<Outcome> proposed(UUID id, RefusalPolicy.Proposal proposal) {
    var row =
        RefusalRow.of(id, proposal.request(), texts.edition(), proposal.now(), caller.get().id());
    return progress.begin(row).replaceWith(new Outcome.Stands(row, false));
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
    return Uni.combine()
        .all()
        .unis(
            screening(row.screeningId),
            entered(row.screeningId),
            refusals.named(row.companionId),
            shield.shields(row))
        .usingConcurrencyOf(1)
        .with(
            (screening, entered, companion, shielded) ->
                new RefusalPolicy.Confirmation(row, by, screening, entered, companion, shielded));
  }

  private Uni<Outcome> confirmed(RefusalRow row, String by, @Nullable String note) {
    row.confirmation++;
    row.confirmedBy = by;
    row.confirmedAt = clock.instant();
    return progress
        .step(row, RefusalAct.CONFIRM, by, note, JournalAction.APPROVED)
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
    return progress
        .step(row, act, caller.get().id(), note, JournalAction.REJECTED)
        .chain(() -> progress.holdChildrenWith(row))
        .replaceWith(new Outcome.Stands(row, false));
  }

  private Uni<@Nullable KnownScreening> screening(@Nullable UUID id) {
    return id == null ? Uni.createFrom().nullItem() : screenings.byId(id);
  }

  private Uni<@Nullable KnownScreening> screeningToRefuseWith(@Nullable UUID id) {
    return id == null ? Uni.createFrom().nullItem() : screenings.toRefuseWith(id);
  }

  private Uni<Boolean> refusedBefore(@Nullable UUID screeningId, UUID id) {
    return screeningId == null ? Uni.createFrom().item(false) : refusals.standsFor(screeningId, id);
  }

  private Uni<Boolean> entered(@Nullable UUID screeningId) {
    return screeningId == null ? Uni.createFrom().item(false) : crossings.enteredWith(screeningId);
  }

  /** A transaction of its own: the refused one is undone. */
  private Uni<Void> journalRefused(Outcome outcome, UUID id, String place) {
    return outcome instanceof Outcome.Refused(var why)
        ? Panache.withTransaction(
            () ->
                journal.write(
                    JournalAction.REFUSED, RefusalProgress.RECORD, List.of(id), place, why.slug()))
        : Uni.createFrom().voidItem();
  }

  private static Uni<Outcome> refuse(CrossingPointProblem why) {
    return Panache.currentTransaction()
        .invoke(Mutiny.Transaction::markForRollback)
        .replaceWith(new Outcome.Refused(why));
  }
}
