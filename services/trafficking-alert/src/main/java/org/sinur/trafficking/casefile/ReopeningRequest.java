package org.sinur.trafficking.casefile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That something is to be done again.
 *
 * @param note why, for whoever reads it later
 */
@Schema(name = "CaseReopening")
record ReopeningRequest(@NotBlank @Size(max = 2000) String note) {}
