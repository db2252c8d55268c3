package org.sinur.trafficking.assessment;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.trafficking.instrument.InstrumentVersion;

/**
 * What others may know of an assessment: what came of it, and by what; not what was found.
 *
 * @param instrument with which instrument
 * @param outcome what its rule makes of what was found
 * @param provisional why the instrument cannot be fully relied upon yet; absent when it can
 * @param assessedAt when
 */
@Schema(name = "AssessmentSummary")
public record KnownAssessment(
    InstrumentVersion instrument,
    AssessmentOutcome outcome,
    @Nullable String provisional,
    Instant assessedAt) {}
