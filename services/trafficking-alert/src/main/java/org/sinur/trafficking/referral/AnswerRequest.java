package org.sinur.trafficking.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a body answers.
 *
 * @param accepted whether it takes the person on
 * @param reason why it does not
 * @param answeredAt when it said so, by the clock of who heard it
 * @param answeredBy who at the body said so
 */
@Schema(name = "ReferralAnswer")
record AnswerRequest(
    boolean accepted,
    @Nullable @Size(max = 2000) String reason,
    @NotNull Instant answeredAt,
    @NotBlank @Size(max = 200) String answeredBy) {

  ReferralAct act() {
    return accepted ? ReferralAct.ACCEPT : ReferralAct.DECLINE;
  }
}
