package org.sinur.screening.referral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StateTest {

  @ParameterizedTest
  @CsvSource({
    "OPEN, OPEN, false",
    "OPEN, RESOLVED, true",
    "RESOLVED, OPEN, false",
    "RESOLVED, RESOLVED, false"
  })
  void aReferralGoesFromOpenToResolvedAndNowhereElse(State from, State to, boolean may) {
    assertThat(from.mayBecome(to)).isEqualTo(may);
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void onlyAConfirmedHitOrARejectedDocumentKeepsATravellerFromCrossing(Outcome outcome) {
    assertThat(outcome.cleared())
        .isEqualTo(
            outcome != Outcome.LISTED_PERSON_CONFIRMED && outcome != Outcome.DOCUMENT_REJECTED);
  }
}
