package org.sinur.screening.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sinur.screening.ScreeningProblem;

class InterviewRequestTest {

  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  @ParameterizedTest
  @CsvSource({
    "-20, -10,",
    "-20, -20,",
    "-20, 5,",
    "-10, -20, INTERVIEW_TIMES",
    "-20, 6, INTERVIEW_TIMES",
    "6, 7, INTERVIEW_TIMES"
  })
  void anInterviewEndsAfterItBeganAndNotInTheFuture(
      int begun, int ended, @Nullable ScreeningProblem fault) {
    assertThat(
            interview(
                    NOW.plus(Duration.ofMinutes(begun)),
                    NOW.plus(Duration.ofMinutes(ended)),
                    "ckb",
                    null)
                .fault(NOW, TOLERANCE))
        .isEqualTo(Optional.ofNullable(fault));
  }

  @Test
  void aLanguageIsNamedInWordsWhereItIsAnotherAndOnlyThere() {
    assertThat(interview(NOW, NOW, "other", "Syriac").fault(NOW, TOLERANCE)).isEmpty();
    assertThat(interview(NOW, NOW, "other", null).fault(NOW, TOLERANCE))
        .contains(ScreeningProblem.INTERVIEW_LANGUAGE);
    assertThat(interview(NOW, NOW, "ar", "Arabic").fault(NOW, TOLERANCE))
        .contains(ScreeningProblem.INTERVIEW_LANGUAGE);
  }

  private static InterviewRequest interview(
      Instant begun, Instant ended, String language, @Nullable String other) {
    return new InterviewRequest(begun, ended, language, other, false, "Where to?", null);
  }
}
