package org.sinur.trafficking.referral;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sinur.access.CurrentCaller;
import org.sinur.access.Duty;
import org.sinur.journal.Journal;
import org.sinur.journal.JournalAction;
import org.sinur.trafficking.TraffickingProblem;
import org.sinur.trafficking.alert.Alerts;
import org.sinur.trafficking.assessment.AssessmentDesk;
import org.sinur.trafficking.body.Bodies;
import org.sinur.trafficking.casefile.Cases;
import org.sinur.trafficking.consent.Consents;

/** Letters to bodies: the one way by which anything of a case leaves this service. */
@Path("cases/{id}/referrals/{referral}/letter")
@Tag(name = "Referrals to bodies")
class LetterResource {

  private final ReferralDesk desk;
  private final Cases cases;
  private final Bodies bodies;
  private final Consents consents;
  private final Alerts alerts;
  private final AssessmentDesk assessments;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;

  LetterResource(
      ReferralDesk desk,
      Cases cases,
      Bodies bodies,
      Consents consents,
      Alerts alerts,
      AssessmentDesk assessments,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock) {
    this.desk = desk;
    this.cases = cases;
    this.bodies = bodies;
    this.consents = consents;
    this.alerts = alerts;
    this.assessments = assessments;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
  }

  @GET
  @Operation(
      summary = "What the body is given of the person: what the consent covers, and nothing else",
      description =
          "Not in a referral that is over, nor to a body that is no longer accredited or that should"
              + " not be told. Every letter is journalled.")
  @RolesAllowed(Duty.PROTECTION_OFFICER)
  @WithTransaction
  public Uni<Letter> get(@PathParam("id") UUID id, @PathParam("referral") UUID referral) {
    return cases
        .known(id, caller.get())
        .flatMap(known -> desk.existing(id, referral).flatMap(row -> letter(known, row)));
  }

  private Uni<Letter> letter(Cases.KnownCase known, ReferralRow row) {
    return Uni.combine()
        .all()
        .unis(
            bodies.known(row.bodyId),
            consents.known(known.id(), row.consentId),
            alerts.content(known.alertId()),
            assessments.known(known.alertId()))
        .usingConcurrencyOf(1)
        .with(
            (body, consent, alert, assessed) -> {
              if (body == null
                  || consent == null
                  || consent.withdrawn()
                  || !ReferralPolicy.givesLetter(
                      row.state, body.body(), known.content(), clock.instant())) {
                throw TraffickingProblem.LETTER_NOT_GIVEN.exception();
              }
              return Letter.of(row, body, consent, known.content(), alert, assessed);
            })
        .call(
            () ->
                journal.write(
                    JournalAction.VIEWED,
                    "letter",
                    List.of(row.id, row.bodyId),
                    known.crossingPoint(),
                    null));
  }
}
