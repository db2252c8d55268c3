package org.sinur.watchlist.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Mask;
import org.sinur.watchlist.subject.SubjectView;

/**
 * An entry as it is shown.
 *
 * @param id the entry
 * @param reference the number that people quote
 * @param subjectId what it is called in the list
 * @param state how it stands
 * @param expired whether its last day has passed, so that it is not listed whatever its state
 * @param recordedAt when it was first proposed
 * @param reviewOn by when it has to be looked at again
 * @param subject what was approved last; null before the first approval
 * @param waiting the proposal that waits; null where none does
 */
@Schema(name = "Entry")
record EntryView(
    UUID id,
    String reference,
    String subjectId,
    EntryState state,
    boolean expired,
    Instant recordedAt,
    @Nullable LocalDate reviewOn,
    @Nullable SubjectView subject,
    @Nullable Proposal waiting) {

  /**
   * A change that was proposed, and what was decided on it.
   *
   * @param id the proposal
   * @param change what is to become of the entry
   * @param reason why
   * @param subject what the entry is to say; null where it stays the same
   * @param proposedAt when
   * @param proposedBy the proposer's id
   * @param proposedByName the proposer's sign-in name then; null where it was not kept yet
   * @param decision null while it waits
   * @param note the grounds of the decision
   * @param decidedAt when it was decided
   * @param decidedBy the decider's id
   * @param version the version of the list that it made; null where it made none
   */
  @Schema(name = "EntryProposal")
  record Proposal(
      UUID id,
      Change change,
      String reason,
      @Nullable SubjectView subject,
      Instant proposedAt,
      String proposedBy,
      @Nullable String proposedByName,
      @Nullable Decision decision,
      @Nullable String note,
      @Nullable Instant decidedAt,
      @Nullable String decidedBy,
      @Nullable Long version) {

    /** What people wrote may name people. */
    static Proposal of(ProposalRow row, @Nullable SubjectView subject, boolean masked) {
      return new Proposal(
          row.id,
          row.change,
          masked ? Objects.requireNonNull(Mask.all(row.reason)) : row.reason,
          subject,
          row.proposedAt,
          row.proposedBy,
          row.proposedByName,
          row.decision,
          masked ? Mask.all(row.note) : row.note,
          row.decidedAt,
          row.decidedBy,
          row.version);
    }
  }

  static EntryView of(
      EntryRow row, LocalDate today, @Nullable SubjectView subject, @Nullable Proposal waiting) {
    return new EntryView(
        row.id,
        row.reference,
        EntryRules.SOURCE + ":" + row.reference,
        row.state,
        row.expiresOn != null && row.expiresOn.isBefore(today),
        row.recordedAt,
        row.reviewOn,
        subject,
        waiting);
  }
}
