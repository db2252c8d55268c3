package org.sinur.screening.referral;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.access.Duty;
import org.sinur.journal.Journal;
import org.sinur.journal.JournalAction;
import org.sinur.problem.EntityTag;
import org.sinur.problem.ProblemException;
import org.sinur.screening.ScreeningProblem;

/** Time limits that passed, and the supervisors' taking note of it. */
@Path("referrals/{id}/escalations/{limit}")
@Tag(name = "Referrals")
class EscalationResource {

  private final Referrals referrals;
  private final Escalations escalations;
  private final ReferralAnswer answer;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;

  EscalationResource(
      Referrals referrals,
      Escalations escalations,
      ReferralAnswer answer,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock) {
    this.referrals = referrals;
    this.escalations = escalations;
    this.answer = answer;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
  }

  @PUT
  @Path("acknowledgement")
  @Operation(
      summary = "Takes note that a time limit passed",
      description =
          """
          Needs If-Match with the ETag of the referral last read, which does not change by it. The same sent again has no \
          further effect.""")
  @RolesAllowed(Duty.SHIFT_SUPERVISOR)
  @WithTransaction
  public Uni<RestResponse<Referral>> acknowledge(
      @PathParam("id") UUID id,
      @PathParam("limit") TimeLimit limit,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Note body) {
    var read = EntityTag.required(ifMatch);
    return referrals
        .visibleToChange(id, caller.get())
        .call(
            referral ->
                escalations
                    .of(id, limit)
                    .onItem()
                    .ifNull()
                    .failWith(NotFoundException::new)
                    .flatMap(row -> acknowledge(referral, row, body.note(), read)))
        .flatMap(answer::of);
  }

  private Uni<Void> acknowledge(
      ReferralRow referral, EscalationRow row, String note, EntityTag read) {
    var by = caller.get();
    if (row.acknowledgedAt != null) {
      if (by.id().equals(row.acknowledgedBy) && note.equals(row.note)) {
        return Uni.createFrom().voidItem();
      }
      throw ProblemException.of(ScreeningProblem.ALREADY_ACKNOWLEDGED, null);
    }
    return switch (Transitions.step(Act.ACKNOWLEDGE, by, referral)) {
      case Step.Refused(var why) -> throw ProblemException.of(why, null);
      case Step.AlreadySo _, Step.Becomes _, Step.Stays _ -> {
        read.mustBe(referral.version);
        row.acknowledgedAt = clock.instant();
        row.acknowledgedBy = by.id();
        row.note = note;
        yield journal.write(
            JournalAction.CHANGED,
            "escalation",
            List.of(referral.id, referral.screeningId),
            referral.crossingPoint,
            Act.ACKNOWLEDGE.name());
      }
    };
  }
}
