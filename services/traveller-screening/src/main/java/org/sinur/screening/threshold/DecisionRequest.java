package org.sinur.screening.threshold;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a second person decides on a proposal.
 *
 * @param approved whether it takes force; a proposer may say no to the own proposal, but not yes
 * @param note the grounds, for whoever reads it later
 */
@Schema(name = "ThresholdDecision")
record DecisionRequest(@NotNull Boolean approved, @NotBlank @Size(max = 2000) String note) {}
