package org.sinur.screening.redress;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.idempotency.Claim;
import org.sinur.idempotency.Idempotency;
import org.sinur.journal.Journal;
import org.sinur.journal.JournalAction;
import org.sinur.problem.EntityTag;
import org.sinur.problem.ProblemException;
import org.sinur.problem.RequestProblem;
import org.sinur.screening.ScreeningProblem;
import org.sinur.screening.archive.LateMatches;
import org.sinur.screening.archive.Screening;
import org.sinur.screening.archive.Screenings;
import org.sinur.screening.clearance.Clearances;
import org.sinur.service.SlipNumber;

/**
 * Takes what travellers ask to be put right, and what a second person decides. A refusal is a
 * {@link ProblemException}, which undoes the transaction and with it the claim on the
 * Idempotency-Key.
 */
@ApplicationScoped
class RedressDesk {

  private static final String RECORD = "redress";

  private final Redresses redresses;
  private final CaseReferences references;
  private final Screenings screenings;
  private final LateMatches lateMatches;
  private final Clearances clearances;
  private final Idempotency idempotency;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;
  private final Duration answeredWithin;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  RedressDesk(
      Redresses redresses,
      CaseReferences references,
      Screenings screenings,
      LateMatches lateMatches,
      Clearances clearances,
      Idempotency idempotency,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock,
      @ConfigProperty(name = "screening.redress.answered-within") Duration answeredWithin) {
    this.redresses = redresses;
    this.references = references;
    this.screenings = screenings;
    this.lateMatches = lateMatches;
    this.clearances = clearances;
    this.idempotency = idempotency;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
    this.answeredWithin = answeredWithin;
  }

  /**
   * What was kept.
   *
   * @param redress what was asked
   * @param replayed whether it had been sent before
   */
  record Kept(RedressRow redress, boolean replayed) {}

  @WithTransaction
  Uni<Kept> lodge(RedressRequest request, String key) {
    var id = ids.generate();
    return idempotency
        .claim(caller.get().id(), key, request, id)
        .flatMap(
            claim ->
                switch (claim) {
                  case Claim.Fresh() -> fresh(id, request).map(row -> new Kept(row, false));
                  case Claim.Replayed(var first) ->
                      redresses.findById(first).map(row -> new Kept(row, true));
                  case Claim.Reused() ->
                      throw ProblemException.of(RequestProblem.IDEMPOTENCY_KEY_REUSED, null);
                });
  }

  private Uni<RedressRow> fresh(UUID id, RedressRequest request) {
    return SlipNumber.read(request.caseReference())
        .map(references::byReference)
        .orElseGet(() -> Uni.createFrom().nullItem())
        .onItem()
        .ifNull()
        .failWith(() -> ProblemException.of(ScreeningProblem.UNKNOWN_CASE_REFERENCE, null))
        .flatMap(issued -> redresses.persistAndFlush(row(id, issued.screeningId, request)))
        .onFailure(ConstraintViolationException.class)
        .transform(waits -> ProblemException.of(ScreeningProblem.REDRESS_WAITS, null))
        .call(row -> journal.recorded(RECORD, row.id, null));
  }

  private RedressRow row(UUID id, UUID screeningId, RedressRequest request) {
    var row = new RedressRow();
    row.id = id;
    row.screeningId = screeningId;
    row.statement = request.statement();
    row.language = request.language();
    row.lodgedAt = clock.instant();
    row.lodgedBy = caller.get().id();
    row.lodgedByName = caller.get().name();
    row.dueAt = row.lodgedAt.plus(answeredWithin);
    return row;
  }

  /**
   * Decides on what was asked and read; the same decision sent again is the same decision.
   *
   * @return null when there is no such request
   */
  @WithTransaction
  Uni<@Nullable RedressRow> decide(UUID id, RedressDecisionRequest request, EntityTag read) {
    return redresses
        .findById(id)
        .flatMap(row -> row == null ? Uni.createFrom().nullItem() : decide(row, request, read));
  }

  private Uni<RedressRow> decide(RedressRow row, RedressDecisionRequest request, EntityTag read) {
    var by = caller.get().id();
    if (row.decision != null) {
      if (request.decision() == row.decision && request.note().equals(row.note)) {
        return Uni.createFrom().item(row);
      }
      throw ProblemException.of(ScreeningProblem.REDRESS_DECIDED, null);
    }
    if (by.equals(row.lodgedBy)) {
      throw ProblemException.of(ScreeningProblem.OWN_REDRESS, null);
    }
    read.mustBe(row.version);
    row.decision = request.decision();
    row.note = request.note();
    row.decidedAt = clock.instant();
    row.decidedBy = by;
    return redresses
        .flush()
        .chain(() -> request.decision() == RedressDecision.UPHELD ? clear(row, by) : nothing())
        .chain(
            () ->
                journal.write(
                    request.decision().action(),
                    RECORD,
                    List.of(row.id, row.screeningId),
                    null,
                    null))
        .replaceWith(row);
  }

  /** From now on, everywhere. */
  private Uni<Void> clear(RedressRow row, String by) {
    return screenings
        .byId(row.screeningId)
        .map(Objects::requireNonNull)
        .flatMap(
            screening ->
                lateMatches
                    .ofScreening(screening.id())
                    .map(LateMatches::subjects)
                    .flatMap(
                        later -> clearances.putRight(screening, later, row.id, by, clock.instant()))
                    .flatMap(given -> told(given, screening)));
  }

  private Uni<Void> told(List<UUID> given, Screening screening) {
    if (given.isEmpty()) {
      throw ProblemException.of(ScreeningProblem.NOTHING_TO_PUT_RIGHT, null);
    }
    return journal.write(
        JournalAction.RECORDED, "clearance", given, screening.crossingPoint(), null);
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }
}
