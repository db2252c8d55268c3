package org.sinur.trafficking.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.trafficking.alert.Urgency;
import org.sinur.trafficking.body.AccreditedBody;
import org.sinur.trafficking.body.BodyService;

/**
 * That a body is asked to help.
 *
 * @param bodyId which body
 * @param service with what
 * @param consentId the consent by which it may be asked
 * @param urgency how soon
 * @param note why, for protection alone; never given to the body
 */
@Schema(name = "ReferralRequest")
record ReferralRequest(
    @NotNull @Pattern(regexp = AccreditedBody.ID) String bodyId,
    @NotNull BodyService service,
    @NotNull UUID consentId,
    @NotNull Urgency urgency,
    @Nullable @Size(max = 2000) String note) {}
