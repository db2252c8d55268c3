package org.sinur.watchlist.entry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is decided on a proposal.
 *
 * @param decision an approver approves what another person proposed, or rejects it; the proposer
 *     may retract it
 * @param note the grounds, for whoever reads it later
 */
@Schema(name = "EntryDecision")
record DecisionRequest(@NotNull Decision decision, @NotBlank @Size(max = 2000) String note) {}
