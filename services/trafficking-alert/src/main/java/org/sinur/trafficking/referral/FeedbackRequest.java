package org.sinur.trafficking.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a body says later.
 *
 * @param kind what
 * @param at when that was so, by the clock of who heard it
 * @param note what else it said
 */
@Schema(name = "ReferralFeedback")
record FeedbackRequest(
    @NotNull FeedbackKind kind, @NotNull Instant at, @Nullable @Size(max = 2000) String note) {}
