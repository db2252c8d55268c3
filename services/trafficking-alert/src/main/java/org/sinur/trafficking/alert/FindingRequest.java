package org.sinur.trafficking.alert;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What protection finds of a concern.
 *
 * @param finding what it is
 * @param screeningId the person's screening, where it has become known or was named wrongly;
 *     absent, what was known before stays
 * @param note the grounds, for whoever reads it later
 */
record FindingRequest(
    @NotNull Finding finding,
    @Nullable UUID screeningId,
    @NotBlank @Size(max = 2000) String note) {}
