package org.sinur.screening.archive;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.outbox.Fact;
import org.sinur.screening.check.Advice;
import org.sinur.traveldocument.DocumentSeal;

/**
 * What others are told of screenings: how each stands now. One topic and one form for all that can
 * become of a screening, so that it is told in order. No personal data: the document is sealed.
 */
public final class ScreeningFacts {

  private static final String TOPIC = "screening.states";

  private ScreeningFacts() {}

  /** A screening was made. */
  public static Fact completed(Screening screening, ReferralState referral) {
    return fact("org.sinur.screening.completed.v1", screening, referral, screening.occurredAt());
  }

  /** A screening was referred by an officer after it was made. */
  public static Fact referred(Screening screening, Instant when) {
    return fact("org.sinur.screening.referral-opened.v1", screening, ReferralState.OPEN, when);
  }

  /** The second line resolved a referral. */
  public static Fact resolved(Screening screening, boolean cleared, Instant when) {
    return fact(
        "org.sinur.screening.referral-resolved.v1",
        screening,
        cleared ? ReferralState.CLEARED : ReferralState.DENIED,
        when);
  }

  private static Fact fact(String type, Screening s, ReferralState referral, Instant when) {
    return new Fact(
        TOPIC,
        s.id().toString(),
        type,
        new ScreeningState(
            s.id(),
            s.crossingPoint(),
            s.lane(),
            s.direction(),
            s.findings().advice(),
            referral,
            DocumentSeal.of(
                    s.id(),
                    s.findings().document().issuingState(),
                    s.findings().document().number())
                .value(),
            s.listVersion(),
            s.occurredAt(),
            s.recordedAt()),
        when);
  }

  /**
   * How a screening stands.
   *
   * @param screeningId the screening
   * @param crossingPoint where it was made
   * @param lane which lane
   * @param direction which way the traveller wanted to cross
   * @param advice what was advised
   * @param referral how the second line stands to it
   * @param documentSeal which document it was of
   * @param listVersion the list it was checked against
   * @param occurredAt when it was made
   * @param recordedAt when it was recorded
   */
  record ScreeningState(
      UUID screeningId,
      String crossingPoint,
      String lane,
      Direction direction,
      Advice advice,
      ReferralState referral,
      String documentSeal,
      @Nullable Long listVersion,
      Instant occurredAt,
      Instant recordedAt) {}
}
