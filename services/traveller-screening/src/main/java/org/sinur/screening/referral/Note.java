package org.sinur.screening.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the second line notes with an act.
 *
 * @param note why, for whoever reads it later
 */
@Schema(name = "ReferralNote")
record Note(@NotBlank @Size(max = 2000) String note) {}
