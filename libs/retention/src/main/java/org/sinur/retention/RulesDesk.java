package org.sinur.retention;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.idempotency.Claim;
import org.sinur.idempotency.Idempotency;
import org.sinur.journal.Journal;
import org.sinur.journal.JournalAction;
import org.sinur.problem.EntityTag;
import org.sinur.problem.ProblemException;
import org.sinur.problem.RequestProblem;
import org.sinur.service.InTurn;
import org.sinur.service.KeptJson;
import org.sinur.service.OneAtATime;

/**
 * Takes proposals of rules, and what a second person decides on them. A refusal is a {@link
 * ProblemException}, which undoes the transaction and with it the claim on the key.
 */
@ApplicationScoped
class RulesDesk {

  static final String RECORD = "retention-rules";

  private final RuleVersions versions;
  private final RecordClasses classes;
  private final Records records;
  private final Idempotency idempotency;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;
  private final KeptJson json;

  RulesDesk(
      RuleVersions versions,
      RecordClasses classes,
      Records records,
      Idempotency idempotency,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock,
      KeptJson json) {
    this.versions = versions;
    this.classes = classes;
    this.records = records;
    this.idempotency = idempotency;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
    this.json = json;
  }

  /**
   * Rules that wait, or did when they were first sent.
   *
   * @param rules the version
   * @param replayed whether they had been sent before
   */
  record Proposed(RulesRow rules, boolean replayed) {}

  @WithTransaction
  Uni<Proposed> propose(RetentionRules rules, String key) {
    return OneAtATime.byNames(List.of(Eraser.LOCK))
        .chain(versions::next)
        .flatMap(
            number ->
                idempotency
                    .claim(caller.get().id(), key, rules, new UUID(0, number))
                    .flatMap(
                        claim ->
                            switch (claim) {
                              case Claim.Fresh() ->
                                  fresh(number, rules).map(row -> new Proposed(row, false));
                              case Claim.Replayed(var first) ->
                                  versions
                                      .findById((int) first.getLeastSignificantBits())
                                      .map(row -> new Proposed(row, true));
                              case Claim.Reused() ->
                                  throw ProblemException.of(
                                      RequestProblem.IDEMPOTENCY_KEY_REUSED, null);
                            }));
  }

  private Uni<RulesRow> fresh(int number, RetentionRules rules) {
    mustBePossible(rules);
    return versions
        .waiting()
        .flatMap(
            waiting -> {
              if (waiting != null) {
                throw ProblemException.of(RetentionProblem.ANOTHER_WAITS, null);
              }
              return consequences(rules);
            })
        .flatMap(consequences -> versions.persistAndFlush(row(number, rules, consequences)))
        .call(() -> journal.recorded(RECORD, number, null));
  }

  private void mustBePossible(RetentionRules rules) {
    var faults = rules.faults(classes, clock.instant());
    if (!faults.isEmpty()) {
      throw ProblemException.of(RetentionProblem.RULES_IMPOSSIBLE, null, faults);
    }
  }

  /** As if the rules held today. */
  private Uni<List<Consequence>> consequences(RetentionRules rules) {
    return versions
        .inForce()
        .map(row -> row == null ? null : json.read(row.content, RetentionRules.class))
        .flatMap(
            inForce ->
                InTurn.map(
                    classes.all().stream().filter(of -> rules.of(of).isPresent()).toList(),
                    of ->
                        count(of, rules)
                            .flatMap(
                                due ->
                                    count(of, inForce)
                                        .map(
                                            already -> new Consequence(of.name(), due, already)))));
  }

  private Uni<Long> count(RecordClass of, @Nullable RetentionRules rules) {
    var now = clock.instant();
    var rule = rules == null ? null : rules.of(of).orElse(null);
    return rule == null ? Uni.createFrom().item(0L) : records.countDue(of, rule.dueSince(now), now);
  }

  private RulesRow row(int number, RetentionRules rules, List<Consequence> consequences) {
    var row = new RulesRow();
    row.number = number;
    row.content = json.write(rules);
    row.consequence = json.write(consequences);
    row.proposedAt = clock.instant();
    row.proposedBy = caller.get().id();
    row.proposedByName = caller.get().name();
    row.standing = Standing.PROPOSED;
    return row;
  }

  /**
   * Decides on rules that were read; the same decision sent again is the same decision. Once it is
   * answered, nothing more is erased by the rules of before.
   *
   * @return null when there is no such version
   */
  @WithTransaction
  Uni<@Nullable RulesRow> decide(int number, Decision decision, String note, EntityTag read) {
    return OneAtATime.byNames(List.of(Eraser.LOCK))
        .chain(() -> versions.findById(number))
        .flatMap(
            row -> row == null ? Uni.createFrom().nullItem() : decide(row, decision, note, read));
  }

  private Uni<RulesRow> decide(RulesRow row, Decision decision, String note, EntityTag read) {
    var by = caller.get().id();
    if (row.standing != Standing.PROPOSED) {
      var isSo =
          (decision == Decision.REJECTED) == (row.standing == Standing.REJECTED)
              && note.equals(row.note)
              && by.equals(row.decidedBy);
      if (!isSo) {
        throw ProblemException.of(RetentionProblem.RULES_DECIDED, null);
      }
      return Uni.createFrom().item(row);
    }
    if (decision == Decision.APPROVED) {
      if (by.equals(row.proposedBy)) {
        throw ProblemException.of(RetentionProblem.OWN_RULES, null);
      }
      mustBePossible(json.read(row.content, RetentionRules.class));
    }
    read.mustBe(row.version);
    return (decision == Decision.APPROVED ? replaceInForce() : Uni.createFrom().voidItem())
        .chain(() -> decided(row, decision, note, by));
  }

  private Uni<Void> replaceInForce() {
    return versions
        .inForce()
        .flatMap(
            row -> {
              if (row == null) {
                return Uni.createFrom().voidItem();
              }
              row.standing = Standing.REPLACED;
              row.replacedAt = clock.instant();
              return versions.flush();
            });
  }

  private Uni<RulesRow> decided(RulesRow row, Decision decision, String note, String by) {
    row.standing = decision.makes();
    row.note = note;
    row.decidedAt = clock.instant();
    row.decidedBy = by;
    JournalAction action = decision.action();
    return versions
        .flush()
        .chain(() -> journal.write(action, RECORD, List.of(row.number), null, null))
        .replaceWith(row);
  }
}
