package org.sinur.crossingpoint.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sinur.access.PlaceCode;
import org.sinur.crossingpoint.CrossingPointProblem;
import org.sinur.crossingpoint.screening.Advice;
import org.sinur.crossingpoint.screening.KnownScreening;
import org.sinur.crossingpoint.screening.ReferralState;
import org.sinur.crossingpoint.screening.RefusalStanding;
import org.sinur.crossingpoint.traveller.TravelDocument;
import org.sinur.crossingpoint.traveller.Traveller;
import org.sinur.traveldocument.DocumentSeal;

class RefusalPolicyTest {

  /** 01:30 in Baghdad on the 23rd. */
  private static final Instant NOW = Instant.parse("2026-11-22T22:30:00Z");

  private static final UUID SCREENING = UUID.fromString("00000000-0000-7000-8000-000000000001");

  private final RefusalPolicy policy = new RefusalPolicy(Duration.ofMinutes(5));

  @Test
  void aRefusalByTheRulesIsProposedAndConfirmed() {
    assertThat(policy.proposing(aProposal().build())).isEmpty();
    assertThat(policy.confirming(aConfirmation().build())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2008-11-22,",
    "2008-11-23,",
    "2008-11-24, CHILD_ALONE",
    "2008-XX-XX, CHILD_ALONE",
    "2007-XX-XX,",
    "XXXX-11-24, BIRTH_YEAR_NEEDED",
    "2008-02-30, BIRTH_YEAR_NEEDED",
  })
  void aChildAloneIsNotRefusedAndInDoubtAPersonIsAChild(
      String born, @Nullable CrossingPointProblem problem) {
    assertThat(policy.proposing(aProposal().born(born).build()).orElse(null)).isEqualTo(problem);
  }

  @Test
  void aChildIsRefusedWithTheAdultItIsWith() {
    assertThat(policy.proposing(aProposal().born("2019-01-01").with(aRefusal()).build())).isEmpty();
  }

  @Test
  void aChildIsNotRefusedWithAnotherChildOrWithSomebodyElsewhere() {
    var child = aRefusal();
    child.companionId = UUID.randomUUID();
    assertThat(policy.proposing(aProposal().born("2019-01-01").with(child).build()))
        .contains(CrossingPointProblem.CHILD_ALONE);
    var elsewhere = aRefusal();
    elsewhere.crossingPoint = "IQZUR";
    assertThat(policy.proposing(aProposal().born("2019-01-01").with(elsewhere).build()))
        .contains(CrossingPointProblem.CHILD_ALONE);
  }

  @Test
  void nobodyIsRefusedEntryToTheOwnCountry() {
    assertThat(policy.proposing(aProposal().nationality("IRQ").build()))
        .contains(CrossingPointProblem.NATIONAL);
  }

  @Test
  void whatCannotBeTrueIsNotProposed() {
    assertThat(policy.proposing(aProposal().pointKnown(false).build()))
        .contains(CrossingPointProblem.UNKNOWN_POINT);
    assertThat(policy.proposing(aProposal().groundKnown(false).build()))
        .contains(CrossingPointProblem.UNKNOWN_GROUND);
    assertThat(policy.proposing(aProposal().at(NOW.plus(Duration.ofMinutes(5))).build())).isEmpty();
    assertThat(
            policy.proposing(aProposal().at(NOW.plus(Duration.ofMinutes(5)).plusMillis(1)).build()))
        .contains(CrossingPointProblem.REFUSAL_IN_THE_FUTURE);
  }

  @Test
  void theScreeningIsOfThisTravellerHereAndNotYetUsed() {
    assertThat(policy.proposing(aProposal().screening(null).build()))
        .contains(CrossingPointProblem.SCREENING_NOT_SEEN);
    assertThat(
            policy.proposing(
                aProposal().screening(aScreening("IQZUR", "X1234567", ReferralState.NONE)).build()))
        .contains(CrossingPointProblem.SCREENING_ELSEWHERE);
    assertThat(
            policy.proposing(
                aProposal().screening(aScreening("IQIKH", "Y7654321", ReferralState.NONE)).build()))
        .contains(CrossingPointProblem.SCREENING_OF_ANOTHER_DOCUMENT);
    assertThat(policy.proposing(aProposal().withoutDocument().build()))
        .contains(CrossingPointProblem.SCREENING_OF_ANOTHER_DOCUMENT);
    assertThat(policy.proposing(aProposal().refusedBefore(true).build()))
        .contains(CrossingPointProblem.REFUSED_BEFORE);
    assertThat(policy.proposing(aProposal().entered(true).build()))
        .contains(CrossingPointProblem.ALREADY_ENTERED);
  }

  @Test
  void whomTheSecondLineClearedIsNotRefused() {
    var cleared = aScreening("IQIKH", "X1234567", ReferralState.CLEARED);
    assertThat(policy.proposing(aProposal().screening(cleared).build()))
        .contains(CrossingPointProblem.REFERRAL_CLEARED);
    assertThat(policy.confirming(aConfirmation().screening(cleared).build()))
        .contains(CrossingPointProblem.REFERRAL_CLEARED);
  }

  @Test
  void whileTheSecondLineIsAtWorkARefusalIsProposedButNotConfirmed() {
    var open = aScreening("IQIKH", "X1234567", ReferralState.OPEN);
    assertThat(policy.proposing(aProposal().screening(open).build())).isEmpty();
    assertThat(policy.confirming(aConfirmation().screening(open).build()))
        .contains(CrossingPointProblem.REFERRAL_OPEN);
  }

  @Test
  void whoProposedDoesNotConfirm() {
    assertThat(policy.confirming(aConfirmation().by("proposer").build()))
        .contains(CrossingPointProblem.OWN_REFUSAL);
  }

  @ParameterizedTest
  @EnumSource(RefusalState.class)
  void aConcernStandsInTheWayOfConfirmingInEveryState(RefusalState state) {
    assertThat(policy.confirming(aConfirmation().in(state).shielded(true).build()))
        .contains(CrossingPointProblem.PROTECTION_CONCERN);
  }

  @ParameterizedTest
  @EnumSource(value = RefusalState.class, mode = EnumSource.Mode.EXCLUDE, names = "PROPOSED")
  void onlyWhatIsProposedIsConfirmed(RefusalState state) {
    assertThat(policy.confirming(aConfirmation().in(state).build()))
        .contains(CrossingPointProblem.NOT_IN_THIS_STATE);
  }

  @ParameterizedTest
  @EnumSource(RefusalState.class)
  void aChildIsTurnedBackOnlyAfterTheAdultItIsWith(RefusalState adults) {
    var companion = aRefusal();
    companion.state = adults;
    var problem = policy.confirming(aConfirmation().with(companion).build());
    if (adults == RefusalState.FINAL) {
      assertThat(problem).isEmpty();
    } else {
      assertThat(problem).contains(CrossingPointProblem.COMPANION_NOT_REFUSED);
    }
  }

  private static ProposalBuilder aProposal() {
    return new ProposalBuilder();
  }

  private static ConfirmationBuilder aConfirmation() {
    return new ConfirmationBuilder();
  }

  private static KnownScreening aScreening(String place, String number, ReferralState referral) {
    return new KnownScreening(
        SCREENING,
        place,
        Advice.CLEAR,
        DocumentSeal.of(SCREENING, "SYR", number),
        NOW,
        referral,
        RefusalStanding.NONE);
  }

  private static RefusalRow aRefusal() {
    var row = new RefusalRow();
    row.id = UUID.randomUUID();
    row.crossingPoint = "IQIKH";
    row.proposedBy = "proposer";
    row.state = RefusalState.PROPOSED;
    return row;
  }

  /** A proposal by the rules, of which single things can be made otherwise. */
  private static final class ProposalBuilder {

    private String born = "1990-03-15";
    private String nationality = "SYR";
    private Instant at = NOW;
    private boolean pointKnown = true;
    private boolean groundKnown = true;
    private boolean refusedBefore;
    private boolean entered;
    private boolean document = true;
    private @Nullable KnownScreening screening =
        aScreening("IQIKH", "X1234567", ReferralState.DENIED);
    private @Nullable RefusalRow companion;

    ProposalBuilder born(String value) {
      born = value;
      return this;
    }

    ProposalBuilder nationality(String value) {
      nationality = value;
      return this;
    }

    ProposalBuilder at(Instant value) {
      at = value;
      return this;
    }

    ProposalBuilder pointKnown(boolean value) {
      pointKnown = value;
      return this;
    }

    ProposalBuilder groundKnown(boolean value) {
      groundKnown = value;
      return this;
    }

    ProposalBuilder refusedBefore(boolean value) {
      refusedBefore = value;
      return this;
    }

    ProposalBuilder entered(boolean value) {
      entered = value;
      return this;
    }

    ProposalBuilder withoutDocument() {
      document = false;
      return this;
    }

    ProposalBuilder screening(@Nullable KnownScreening value) {
      screening = value;
      return this;
    }

    ProposalBuilder with(RefusalRow value) {
      companion = value;
      return this;
    }

    RefusalPolicy.Proposal build() {
      return new RefusalPolicy.Proposal(
          new RefusalRequest(
              new PlaceCode("IQIKH"),
              at,
              SCREENING,
              companion == null ? null : companion.id,
              "C",
              "No visa was shown",
              "ar",
              new Traveller("HADDAD", "RANA", born, "F", nationality),
              document ? new TravelDocument("P", "X1234567", "SYR", "2031-01-01") : null),
          pointKnown,
          groundKnown,
          screening,
          refusedBefore,
          entered,
          companion,
          NOW);
    }
  }

  /** A confirmation by the rules, of which single things can be made otherwise. */
  private static final class ConfirmationBuilder {

    private final RefusalRow refusal = aRefusal();
    private String confirmer = "confirmer";
    private boolean shielded;
    private @Nullable KnownScreening screening =
        aScreening("IQIKH", "X1234567", ReferralState.DENIED);
    private @Nullable RefusalRow companion;

    ConfirmationBuilder by(String value) {
      confirmer = value;
      return this;
    }

    ConfirmationBuilder in(RefusalState value) {
      refusal.state = value;
      return this;
    }

    ConfirmationBuilder shielded(boolean value) {
      shielded = value;
      return this;
    }

    ConfirmationBuilder screening(KnownScreening value) {
      screening = value;
      return this;
    }

    ConfirmationBuilder with(RefusalRow value) {
      companion = value;
      refusal.companionId = value.id;
      return this;
    }

    RefusalPolicy.Confirmation build() {
      return new RefusalPolicy.Confirmation(
          refusal, confirmer, screening, false, companion, shielded);
    }
  }
}
