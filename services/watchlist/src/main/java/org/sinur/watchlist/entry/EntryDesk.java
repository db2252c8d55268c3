package org.sinur.watchlist.entry;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.access.Duty;
import org.sinur.idempotency.Claim;
import org.sinur.idempotency.Idempotency;
import org.sinur.journal.Journal;
import org.sinur.problem.EntityTag;
import org.sinur.problem.ProblemException;
import org.sinur.problem.RequestProblem;
import org.sinur.watchlist.WatchlistProblem;
import org.sinur.watchlist.subject.IraqDay;
import org.sinur.watchlist.subject.ListedSubject;
import org.sinur.watchlist.subject.Subjects;
import org.sinur.watchlist.subject.WrittenSubject;
import org.sinur.watchlist.version.ListDelta;
import org.sinur.watchlist.version.ListVersion;
import org.sinur.watchlist.version.Publication;

/**
 * Takes proposals, and what is decided on them. A refusal is a {@link ProblemException}, which
 * undoes the transaction and with it the claim on the Idempotency-Key.
 */
@ApplicationScoped
class EntryDesk {

  private static final String RECORD = "entry";

  private final Entries entries;
  private final Proposals proposals;
  private final Subjects subjects;
  private final Publication publication;
  private final Idempotency idempotency;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;
  private final EntryRules rules;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  EntryDesk(
      Entries entries,
      Proposals proposals,
      Subjects subjects,
      Publication publication,
      Idempotency idempotency,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock,
      @ConfigProperty(name = "watchlist.entry.longest") Period longest) {
    this.entries = entries;
    this.proposals = proposals;
    this.subjects = subjects;
    this.publication = publication;
    this.idempotency = idempotency;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
    this.rules = new EntryRules(longest);
  }

  /**
   * What was kept of a proposal.
   *
   * @param entry the entry as it stands now
   * @param replayed whether it had been sent before
   */
  record Kept(EntryRow entry, boolean replayed) {}

  /**
   * A claim on a key, for one entry.
   *
   * @param entry null where the entry is new
   * @param request what was sent
   */
  private record Asked(@Nullable UUID entry, Object request) {}

  /** Proposes a new entry. */
  @WithTransaction
  Uni<Kept> propose(EntryRequest request, String key) {
    var id = ids.generate();
    return claimed(
        key,
        new Asked(null, request),
        id,
        () ->
            entries
                .nextReference(today().getYear())
                .flatMap(reference -> create(id, reference, request)));
  }

  private Uni<EntryRow> create(UUID id, String reference, EntryRequest request) {
    var subject = checked(request.content(), reference);
    var entry = new EntryRow();
    entry.id = id;
    entry.reference = reference;
    entry.state = EntryState.PROPOSED;
    entry.recordedAt = clock.instant();
    var proposal = proposal(entry, Change.LIST, subject, request.reason());
    return entries
        .persistAndFlush(entry)
        .call(() -> proposals.persistAndFlush(proposal))
        .call(() -> journal.recorded(RECORD, id, null));
  }

  /**
   * Proposes a change of an entry.
   *
   * @return null when there is no such entry
   */
  @WithTransaction
  Uni<@Nullable Kept> propose(UUID id, ProposalRequest request, String key, EntityTag read) {
    return entries
        .findById(id, LockModeType.PESSIMISTIC_WRITE)
        .flatMap(
            entry ->
                entry == null
                    ? Uni.createFrom().nullItem()
                    : claimed(key, new Asked(id, request), id, () -> change(entry, request, read)));
  }

  private Uni<EntryRow> change(EntryRow entry, ProposalRequest request, EntityTag read) {
    read.mustBe(entry.revision);
    if (entry.waiting != null) {
      throw ProblemException.of(WatchlistProblem.ENTRY_CHANGE_WAITS, null);
    }
    mustBePossible(entry, request.change());
    if ((request.change() == Change.AMEND) != (request.content() != null)) {
      throw ProblemException.of(
          RequestProblem.INVALID_FIELD, "An amendment has content, no other change has.");
    }
    var content = request.content();
    var subject = content == null ? null : checked(content, entry.reference);
    return proposals
        .persist(proposal(entry, request.change(), subject, request.reason()))
        .chain(entries::flush)
        .chain(() -> journal.recorded("entry-proposal", entry.id, null))
        .replaceWith(entry);
  }

  private ProposalRow proposal(
      EntryRow entry, Change change, @Nullable ListedSubject subject, String reason) {
    var proposal = new ProposalRow();
    proposal.id = ids.generate();
    proposal.entryId = entry.id;
    proposal.change = change;
    proposal.content = subject == null ? null : subjects.write(subject).content();
    proposal.reason = reason;
    proposal.proposedAt = clock.instant();
    proposal.proposedBy = caller.get().id();
    proposal.proposedByName = caller.get().name();
    entry.waiting = proposal.id;
    return proposal;
  }

  /**
   * Decides on the proposal of an entry; the same decision sent again is the same decision.
   *
   * @return null when there is no such proposal
   */
  @WithTransaction
  Uni<@Nullable EntryRow> decide(
      UUID id, UUID proposalId, DecisionRequest request, EntityTag read) {
    return publication
        .oneAtATime()
        .chain(() -> entries.findById(id, LockModeType.PESSIMISTIC_WRITE))
        .flatMap(
            entry ->
                entry == null
                    ? Uni.createFrom().nullItem()
                    : proposals
                        .find("id = ?1 and entryId = ?2", proposalId, id)
                        .firstResult()
                        .flatMap(
                            proposal ->
                                proposal == null
                                    ? Uni.createFrom().nullItem()
                                    : decide(entry, proposal, request, read)));
  }

  private Uni<EntryRow> decide(
      EntryRow entry, ProposalRow proposal, DecisionRequest request, EntityTag read) {
    mustBeYoursToDecide(proposal, request.decision());
    if (proposal.decision != null) {
      if (isSo(proposal, request)) {
        return Uni.createFrom().item(entry);
      }
      throw ProblemException.of(WatchlistProblem.PROPOSAL_DECIDED, null);
    }
    read.mustBe(entry.revision);
    return (request.decision() == Decision.APPROVED
            ? approve(entry, proposal)
            : turnDown(entry, proposal))
        .invoke(() -> note(entry, proposal, request))
        .chain(entries::flush)
        .chain(
            () ->
                journal.write(
                    request.decision().action(), RECORD, List.of(entry.id), null, request.note()))
        .replaceWith(entry);
  }

  private void mustBeYoursToDecide(ProposalRow proposal, Decision decision) {
    var decider = caller.get();
    var own = decider.id().equals(proposal.proposedBy);
    var allowed = decision == Decision.RETRACTED ? own : decider.has(Duty.WATCHLIST_APPROVER);
    if (!allowed) {
      throw ProblemException.of(RequestProblem.FORBIDDEN, null);
    }
    if (decision == Decision.APPROVED && own) {
      throw ProblemException.of(WatchlistProblem.OWN_PROPOSAL, null);
    }
  }

  private boolean isSo(ProposalRow proposal, DecisionRequest request) {
    return request.decision() == proposal.decision
        && request.note().equals(proposal.note)
        && caller.get().id().equals(proposal.decidedBy);
  }

  private void note(EntryRow entry, ProposalRow proposal, DecisionRequest request) {
    entry.waiting = null;
    proposal.decision = request.decision();
    proposal.note = request.note();
    proposal.decidedAt = clock.instant();
    proposal.decidedBy = caller.get().id();
  }

  private static Uni<Void> turnDown(EntryRow entry, ProposalRow proposal) {
    if (proposal.change == Change.LIST) {
      entry.state = EntryState.NOT_LISTED;
    }
    return Uni.createFrom().voidItem();
  }

  private Uni<Void> approve(EntryRow entry, ProposalRow proposal) {
    entry.state = mustBePossible(entry, proposal.change);
    if (proposal.content != null) {
      takeOver(entry, subjects.read(proposal.content));
    }
    if (entry.state == EntryState.IN_FORCE
        && (entry.expiresOn == null || entry.expiresOn.isBefore(today()))) {
      throw ProblemException.of(WatchlistProblem.ENTRY_PAST_ITS_DAY, null);
    }
    return publish(entry)
        .invoke(version -> proposal.version = version == null ? null : version.version())
        .replaceWithVoid();
  }

  private void takeOver(EntryRow entry, ListedSubject subject) {
    var since = entry.listedOn == null ? today() : entry.listedOn;
    entry.listedOn = since;
    entry.content = subjects.write(subject.listedSince(since)).content();
    var mandate = subject.mandate();
    entry.expiresOn = mandate == null ? null : mandate.expiresOn();
    entry.reviewOn = mandate == null ? null : mandate.reviewOn();
  }

  /** Makes the list say what the entry says; null where it does already. */
  private Uni<@Nullable ListVersion> publish(EntryRow entry) {
    var content = entry.content;
    var listed =
        entry.state == EntryState.IN_FORCE && content != null
            ? List.of(subjects.write(subjects.read(content)))
            : List.<WrittenSubject>of();
    return subjects
        .fingerprint(EntryRules.SOURCE + ":" + entry.reference)
        .map(before -> ListDelta.between(before, listed))
        .flatMap(
            delta ->
                delta.changesNothing()
                    ? Uni.createFrom().nullItem()
                    : publication.publish(EntryRules.SOURCE, delta));
  }

  private ListedSubject checked(EntryContent content, String reference) {
    return switch (rules.check(content, reference, today())) {
      case EntryRules.Checked.Usable(var subject) -> subject;
      case EntryRules.Checked.Faulty(var faults) ->
          throw ProblemException.of(WatchlistProblem.ENTRY_UNUSABLE, null, faults);
    };
  }

  private static EntryState mustBePossible(EntryRow entry, Change change) {
    return entry
        .state
        .after(change)
        .orElseThrow(
            () ->
                ProblemException.of(
                    WatchlistProblem.ENTRY_CHANGE_IMPOSSIBLE, "It is %s.".formatted(entry.state)));
  }

  private Uni<Kept> claimed(String key, Asked asked, UUID id, Supplier<Uni<EntryRow>> first) {
    return idempotency
        .claim(caller.get().id(), key, asked, id)
        .flatMap(
            claim ->
                switch (claim) {
                  case Claim.Fresh() -> first.get().map(entry -> new Kept(entry, false));
                  case Claim.Replayed(var kept) ->
                      entries.findById(kept).map(entry -> new Kept(entry, true));
                  case Claim.Reused() ->
                      throw ProblemException.of(RequestProblem.IDEMPOTENCY_KEY_REUSED, null);
                });
  }

  private LocalDate today() {
    return IraqDay.of(clock.instant());
  }
}
