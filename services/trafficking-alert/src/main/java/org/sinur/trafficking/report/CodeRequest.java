package org.sinur.trafficking.report;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which report is asked for; in a body, because addresses end in logs.
 *
 * @param code what its reporter keeps
 */
@Schema(name = "ReportCodeRequest")
record CodeRequest(@NotNull ReporterCode code) {}
