package org.sinur.screening.threshold;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a second person decides on a proposal.
 *
 * @param decision whether it takes force; a proposer may reject the own proposal, but not approve
 *     it
 * @param note the grounds, for whoever reads it later
 */
@Schema(name = "ThresholdDecision")
record DecisionRequest(@NotNull Decision decision, @NotBlank @Size(max = 2000) String note) {}
