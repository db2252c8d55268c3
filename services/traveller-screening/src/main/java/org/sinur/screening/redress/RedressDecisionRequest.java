package org.sinur.screening.redress;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a second person decides on what was asked.
 *
 * @param decision whether it was a mistake
 * @param note the grounds, for whoever reads it later and for the answer
 */
@Schema(name = "RedressDecisionRequest")
record RedressDecisionRequest(
    @NotNull RedressDecision decision, @NotBlank @Size(max = 2000) String note) {}
