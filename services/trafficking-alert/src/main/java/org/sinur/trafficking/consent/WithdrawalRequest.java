package org.sinur.trafficking.consent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That a consent no longer holds.
 *
 * @param withdrawnAt when that was said, by the clock of who heard it
 * @param note what else was said; no reason is needed
 */
@Schema(name = "ConsentWithdrawal")
record WithdrawalRequest(@NotNull Instant withdrawnAt, @Nullable @Size(max = 2000) String note) {}
