package org.sinur.screening.threshold;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A threshold that somebody proposes.
 *
 * @param threshold the least score of a match by name, from 0.2 (less is not looked at) to 0.95
 * @param reason why, for the second person and for whoever reads it later
 * @param days from how many past days the consequence is counted; 30 where it is not said
 */
@Schema(name = "ThresholdProposal")
record ProposalRequest(
    @NotNull @DecimalMin("0.2") @DecimalMax("0.95") Double threshold,
    @NotBlank @Size(max = 2000) String reason,
    @Nullable @Min(1) @Max(366) Integer days) {

  int measuredDays() {
    return days == null ? 30 : days;
  }
}
