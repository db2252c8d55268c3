package org.sinur.screening.threshold;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.idempotency.Claim;
import org.sinur.idempotency.Idempotency;
import org.sinur.journal.Journal;
import org.sinur.namematching.MatchingRules;
import org.sinur.problem.EntityTag;
import org.sinur.service.KeptJson;

/** Takes proposals for the threshold, and what a second person decides on them. */
@ApplicationScoped
class ThresholdDesk {

  private static final String RECORD = "alert-threshold";

  private final Thresholds thresholds;
  private final Consequences consequences;
  private final ThresholdInForce inForce;
  private final Idempotency idempotency;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;
  private final KeptJson json;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  ThresholdDesk(
      Thresholds thresholds,
      Consequences consequences,
      ThresholdInForce inForce,
      Idempotency idempotency,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock,
      KeptJson json) {
    this.thresholds = thresholds;
    this.consequences = consequences;
    this.inForce = inForce;
    this.idempotency = idempotency;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
    this.json = json;
  }

  /** What came of a proposal. */
  sealed interface Proposing {

    /** It waits for a second person, or did when it was first sent. */
    record Proposed(ThresholdRow threshold, boolean replayed) implements Proposing {}

    /** Another one waits already. */
    record AnotherWaits() implements Proposing {}

    /** The Idempotency-Key belongs to another request. */
    record KeyReused() implements Proposing {}
  }

  /** What came of a decision. */
  sealed interface Deciding {

    /** It is decided so, now or since it was first sent. */
    record Decided(ThresholdRow threshold) implements Deciding {}

    /** It was decided otherwise before. */
    record DecidedOtherwise() implements Deciding {}

    /** Nobody approves the own proposal. */
    record OwnProposal() implements Deciding {}
  }

  @WithTransaction
  Uni<Proposing> propose(ProposalRequest proposal, String key) {
    var id = ids.generate();
    return idempotency
        .claim(caller.get().id(), key, proposal, id)
        .flatMap(
            claim ->
                switch (claim) {
                  case Claim.Fresh() -> fresh(id, proposal);
                  case Claim.Replayed(var first) ->
                      thresholds.findById(first).map(row -> new Proposing.Proposed(row, true));
                  case Claim.Reused() -> Uni.createFrom().item(new Proposing.KeyReused());
                });
  }

  private Uni<Proposing> fresh(UUID id, ProposalRequest proposal) {
    return thresholds
        .waiting()
        .flatMap(
            waiting ->
                waiting == null
                    ? consequences
                        .of(proposal.threshold(), inForce.value(), proposal.measuredDays())
                        .flatMap(consequence -> keep(row(id, proposal, consequence)))
                    : refused());
  }

  private ThresholdRow row(UUID id, ProposalRequest proposal, Consequence consequence) {
    var row = new ThresholdRow();
    row.id = id;
    row.threshold = proposal.threshold();
    row.rules = MatchingRules.VERSION;
    row.reason = proposal.reason();
    row.proposedAt = clock.instant();
    row.proposedBy = caller.get().id();
    row.proposedByName = caller.get().name();
    row.consequence = json.write(consequence);
    row.standing = Standing.PROPOSED;
    return row;
  }

  private Uni<Proposing> keep(ThresholdRow row) {
    return thresholds
        .persistAndFlush(row)
        .call(() -> journal.recorded(RECORD, row.id, null))
        .<Proposing>map(kept -> new Proposing.Proposed(kept, false))
        // somebody else's proposal came in between: one waits at a time
        .onFailure(ConstraintViolationException.class)
        .recoverWithUni(ThresholdDesk::refused);
  }

  /** A refusal undoes the transaction, and with it the claim on the key. */
  private static Uni<Proposing> refused() {
    return Panache.currentTransaction()
        .invoke(Mutiny.Transaction::markForRollback)
        .replaceWith(new Proposing.AnotherWaits());
  }

  /** Decides on a proposal that was read; the same decision sent again is the same decision. */
  @WithTransaction
  Uni<@Nullable Deciding> decide(UUID id, DecisionRequest decision, EntityTag read) {
    return thresholds
        .findById(id)
        .flatMap(
            row -> {
              if (row == null) {
                return Uni.createFrom().nullItem();
              }
              if (row.standing != Standing.PROPOSED) {
                return Uni.createFrom()
                    .item(
                        isSo(row, decision)
                            ? new Deciding.Decided(row)
                            : new Deciding.DecidedOtherwise());
              }
              if (decision.decision() == Decision.APPROVED
                  && row.proposedBy.equals(caller.get().id())) {
                return Uni.createFrom().item(new Deciding.OwnProposal());
              }
              read.mustBe(row.version);
              return (decision.decision() == Decision.APPROVED ? replaceInForce() : nothing())
                  .chain(() -> decided(row, decision));
            });
  }

  private boolean isSo(ThresholdRow row, DecisionRequest decision) {
    return (decision.decision() == Decision.REJECTED) == (row.standing == Standing.REJECTED)
        && decision.note().equals(row.note)
        && caller.get().id().equals(row.decidedBy);
  }

  private Uni<Void> replaceInForce() {
    return thresholds
        .inForce()
        .flatMap(
            row -> {
              if (row == null) {
                return nothing();
              }
              row.standing = Standing.REPLACED;
              row.replacedAt = clock.instant();
              return thresholds.flush();
            });
  }

  private Uni<Deciding> decided(ThresholdRow row, DecisionRequest decision) {
    row.standing = decision.decision().makes();
    row.note = decision.note();
    row.decidedAt = clock.instant();
    row.decidedBy = caller.get().id();
    return thresholds
        .flush()
        .chain(
            () -> journal.write(decision.decision().action(), RECORD, List.of(row.id), null, null))
        .replaceWith(new Deciding.Decided(row));
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }
}
