package org.sinur.trafficking.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sinur.trafficking.TraffickingProblem;
import org.sinur.trafficking.casefile.CaseState;

class ConsentPolicyTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  private final ConsentPolicy policy = new ConsentPolicy(Duration.ofMinutes(5));

  @ParameterizedTest
  @CsvSource({
    // a child, who says yes, why that is none
    "false, PERSON,                   ",
    "false, PARENT_OR_GUARDIAN,       CONSENT_BY_ANOTHER",
    "false, APPOINTED_REPRESENTATIVE, CONSENT_BY_ANOTHER",
    "false, BEST_INTERESTS,           CONSENT_BY_ANOTHER",
    "true,  PERSON,                   CONSENT_OF_CHILD_ALONE",
    "true,  PARENT_OR_GUARDIAN,       ",
    "true,  APPOINTED_REPRESENTATIVE, ",
    "true,  BEST_INTERESTS,           ",
  })
  void anAdultSaysYesInPersonAndForAChildSomebodyElseDoes(
      boolean child, ConsentGiver giver, @Nullable TraffickingProblem why) {
    assertThat(refusal(request(giver, NOW, "By the judge"), CaseState.OPEN, child, true))
        .isEqualTo(why);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T08:00:00Z, true",
    "2026-11-23T08:05:00Z, true",
    "2026-11-23T08:05:01Z, false",
    "2026-01-01T00:00:00Z, true",
    "1999-12-31T23:59:59Z, false",
  })
  void aConsentIsNotGivenInTimeToComeNorBeforeAnyRecord(Instant givenAt, boolean possible) {
    assertThat(
            refusal(request(ConsentGiver.PERSON, givenAt, null), CaseState.OPEN, false, true)
                == null)
        .isEqualTo(possible);
  }

  @Test
  void whoDeterminedWhatIsBestForAChildIsSaid() {
    for (var note : new @Nullable String[] {null, " "}) {
      assertThat(
              refusal(request(ConsentGiver.BEST_INTERESTS, NOW, note), CaseState.OPEN, true, true))
          .isEqualTo(TraffickingProblem.BEST_INTERESTS_NOT_TOLD);
    }
    assertThat(
            refusal(
                request(ConsentGiver.PARENT_OR_GUARDIAN, NOW, null), CaseState.OPEN, true, true))
        .isNull();
  }

  @Test
  void noConsentIsRecordedInAClosedCaseOrForNobody() {
    var request = request(ConsentGiver.PERSON, NOW, null);
    assertThat(refusal(request, CaseState.CLOSED, false, true))
        .isEqualTo(TraffickingProblem.CASE_CLOSED);
    assertThat(refusal(request, CaseState.OPEN, false, false))
        .isEqualTo(TraffickingProblem.BODY_UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T07:00:00Z, true",
    "2026-11-23T08:05:00Z, true",
    "2026-11-23T08:05:01Z, false",
    "2026-11-23T06:59:59Z, false",
  })
  void aConsentIsWithdrawnAfterItWasGivenAndNotInTimeToCome(Instant withdrawnAt, boolean possible) {
    var givenAt = Instant.parse("2026-11-23T07:00:00Z");
    assertThat(policy.refusal(givenAt, withdrawnAt, NOW).isEmpty()).isEqualTo(possible);
  }

  @Test
  void theOrderOfTheScopeMakesNoOtherConsent() {
    var scope = new LinkedHashSet<>(List.of(ConsentScope.FAMILY, ConsentScope.IDENTITY));
    assertThat(
            new ConsentRequest(
                    "x", scope, ConsentGiver.PERSON, ConsentForm.WRITTEN, "fa", false, NOW, null)
                .scope())
        .containsExactly(ConsentScope.IDENTITY, ConsentScope.FAMILY);
  }

  private @Nullable TraffickingProblem refusal(
      ConsentRequest request, CaseState state, boolean child, boolean bodyKnown) {
    return policy
        .refusal(new ConsentPolicy.Giving(request, state, child, bodyKnown, NOW))
        .orElse(null);
  }

  private static ConsentRequest request(
      ConsentGiver giver, Instant givenAt, @Nullable String note) {
    return new ConsentRequest(
        "house",
        Set.of(ConsentScope.IDENTITY),
        giver,
        ConsentForm.SPOKEN,
        "fa",
        true,
        givenAt,
        note);
  }
}
