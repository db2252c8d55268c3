package org.sinur.crossingpoint.surge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a second person decides on a proposed order.
 *
 * @param decision whether it takes force
 * @param note the grounds, for whoever reads it later
 */
@Schema(name = "SurgeDecisionRequest")
record SurgeDecisionRequest(
    @NotNull SurgeDecision decision, @NotBlank @Size(max = 2000) String note) {}
