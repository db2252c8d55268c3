package org.sinur.screening.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.screening.ScreeningProblem;

/**
 * An interview in the second line.
 *
 * @param begunAt when it began
 * @param endedAt when it ended
 * @param language in which the traveller spoke (BCP 47), or {@code other}
 * @param otherLanguage its name where it is another
 * @param interpreter whether an interpreter helped
 * @param account what was asked and answered
 * @param corrects the version that this one corrects; absent in the first
 */
@Schema(name = "InterviewRequest")
record InterviewRequest(
    @NotNull Instant begunAt,
    @NotNull Instant endedAt,
    @NotNull @Pattern(regexp = LANGUAGES) String language,
    @Nullable @Size(max = 60) @Pattern(regexp = ".*\\S.*") String otherLanguage,
    @NotNull Boolean interpreter,
    @NotBlank @Size(max = 20_000) String account,
    @Nullable UUID corrects) {

  static final String OTHER = "other";

  /** Arabic, Sorani, Kurmanji, Persian, Turkish, English. */
  private static final String LANGUAGES = "ar|ckb|kmr|fa|tr|en|" + OTHER;

  /**
   * What cannot be so.
   *
   * @param tolerance how far ahead of ours the clock may run by which it was timed
   */
  Optional<ScreeningProblem> fault(Instant now, Duration tolerance) {
    if (endedAt.isBefore(begunAt) || endedAt.isAfter(now.plus(tolerance))) {
      return Optional.of(ScreeningProblem.INTERVIEW_TIMES);
    }
    if (language.equals(OTHER) != (otherLanguage != null)) {
      return Optional.of(ScreeningProblem.INTERVIEW_LANGUAGE);
    }
    return Optional.empty();
  }
}
