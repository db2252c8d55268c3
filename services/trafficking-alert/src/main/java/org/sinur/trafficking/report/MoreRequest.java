package org.sinur.trafficking.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a reporter adds.
 *
 * @param code what they keep of the report
 * @param id of these words, made by the sender
 * @param words what else there is to say
 */
@Schema(name = "ReportMoreRequest")
record MoreRequest(
    @NotNull ReporterCode code, @NotNull UUID id, @NotBlank @Size(max = 4000) String words) {}
