package org.sinur.screening.referral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeTest {

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void onlyAConfirmedHitOrARejectedDocumentKeepsATravellerFromCrossing(Outcome outcome) {
    assertThat(outcome.cleared())
        .isEqualTo(
            outcome != Outcome.LISTED_PERSON_CONFIRMED && outcome != Outcome.DOCUMENT_REJECTED);
  }
}
