package org.sinur.crossingpoint.surge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That an order holds no more, from now on. One person is enough to go back to the rule.
 *
 * @param reason why, for whoever reads it later
 */
@Schema(name = "SurgeRevocation")
record SurgeRevocation(@NotBlank @Size(max = 2000) String reason) {}
