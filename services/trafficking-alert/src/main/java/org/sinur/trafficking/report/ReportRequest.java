package org.sinur.trafficking.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.access.PlaceCode;

/**
 * What somebody reports.
 *
 * @param code what the reporter keeps so as to come back
 * @param kind what it is about
 * @param crossingPoint where, as far as it is known
 * @param happenedOn on which day, as far as it is known
 * @param language in which language it is written (BCP 47); answers are to be in it
 * @param words what happened
 * @param contact how the reporter can be reached, where they want to be
 */
@Schema(name = "ReportRequest")
record ReportRequest(
    @NotNull ReporterCode code,
    @NotNull ReportKind kind,
    @Nullable PlaceCode crossingPoint,
    @Nullable LocalDate happenedOn,
    @NotNull @Pattern(regexp = "[a-z]{2,3}") String language,
    @NotBlank @Size(max = 4000) String words,
    @Nullable @Size(max = 200) String contact) {}
