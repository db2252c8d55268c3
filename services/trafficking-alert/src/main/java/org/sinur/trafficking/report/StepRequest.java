package org.sinur.trafficking.report;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is done with a report.
 *
 * @param act what
 * @param outcome what became of it; with {@link ReportAct#CLOSE} and only then
 * @param note why, for those who read the report later; the reporter never sees it
 */
@Schema(name = "ReportStepRequest")
record StepRequest(
    @NotNull ReportAct act,
    @Nullable ReportOutcome outcome,
    @Nullable @Size(max = 2000) String note) {

  /** Whether it says what became of the report just when it should. */
  boolean saysOutcomeWhereItShould() {
    return (act == ReportAct.CLOSE) == (outcome != null);
  }
}
