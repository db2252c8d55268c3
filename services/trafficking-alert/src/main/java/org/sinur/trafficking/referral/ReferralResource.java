package org.sinur.trafficking.referral;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.sinur.idempotency.Once;
import org.sinur.journal.Journal;
import org.sinur.problem.EntityTag;
import org.sinur.trafficking.casefile.Cases;

/** Referrals to bodies: made by protection, read by protection and, without notes, by auditors. */
@Path("cases/{id}/referrals")
@Tag(name = "Referrals to bodies")
class ReferralResource {

  private final ReferralDesk desk;
  private final Referrals referrals;
  private final Feedbacks feedbacks;
  private final Cases cases;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;

  ReferralResource(
      ReferralDesk desk,
      Referrals referrals,
      Feedbacks feedbacks,
      Cases cases,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock) {
    this.desk = desk;
    this.referrals = referrals;
    this.feedbacks = feedbacks;
    this.cases = cases;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
  }

  @PUT
  @Path("{referral}")
  @Operation(
      summary = "Asks a body to help, under an id made by the sender (a UUID)",
      description =
          "By a consent for this body that holds; never a body of a State from which the person asks"
              + " for asylum. Sent again with the same content it is answered with how it stands and"
              + " has no further effect.")
  @RolesAllowed(Duty.PROTECTION_OFFICER)
  @WithTransaction
  public Uni<RestResponse<ReferralView>> send(
      @PathParam("id") UUID id,
      @PathParam("referral") UUID referral,
      @NotNull @Valid ReferralRequest body) {
    return desk.send(id, referral, body).flatMap(this::answer);
  }

  @PUT
  @Path("{referral}/answer")
  @Operation(
      summary = "Says what the body answered",
      description =
          "Needs If-Match with the ETag last read. The same words sent again have no further effect.")
  @RolesAllowed(Duty.PROTECTION_OFFICER)
  @WithTransaction
  public Uni<RestResponse<ReferralView>> answer(
      @PathParam("id") UUID id,
      @PathParam("referral") UUID referral,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid AnswerRequest body) {
    return desk.answer(id, referral, body, EntityTag.required(ifMatch))
        .flatMap(row -> answer(RestResponse.Status.OK, row));
  }

  @PUT
  @Path("{referral}/feedback/{feedback}")
  @Operation(
      summary = "Says what the body told later, under an id made by the sender (a UUID)",
      description =
          "It is never changed. Sent again with the same content it has no further effect.")
  @RolesAllowed(Duty.PROTECTION_OFFICER)
  @WithTransaction
  public Uni<RestResponse<ReferralView>> hear(
      @PathParam("id") UUID id,
      @PathParam("referral") UUID referral,
      @PathParam("feedback") UUID feedback,
      @NotNull @Valid FeedbackRequest body) {
    return desk.hear(id, referral, feedback, body).flatMap(this::answer);
  }

  @GET
  @Operation(summary = "The referrals of a case, the first first")
  @RolesAllowed({Duty.PROTECTION_OFFICER, Duty.AUDITOR})
  @WithTransaction
  public Uni<List<ReferralView>> list(@PathParam("id") UUID id) {
    return cases
        .known(id, caller.get())
        .call(known -> journal.viewed("case", known.id(), known.crossingPoint()))
        .chain(() -> referrals.ofCase(id))
        .flatMap(
            rows ->
                feedbacks
                    .of(rows.stream().map(row -> row.id).toList())
                    .map(said -> rows.stream().map(row -> view(row, said)).toList()));
  }

  @GET
  @Path("{referral}")
  @Operation(summary = "One referral, with its ETag")
  @RolesAllowed({Duty.PROTECTION_OFFICER, Duty.AUDITOR})
  @WithTransaction
  public Uni<RestResponse<ReferralView>> get(
      @PathParam("id") UUID id, @PathParam("referral") UUID referral) {
    return cases
        .known(id, caller.get())
        .flatMap(
            known ->
                desk.existing(id, referral)
                    .call(
                        row -> journal.viewed(ReferralDesk.RECORD, row.id, known.crossingPoint())))
        .flatMap(row -> answer(RestResponse.Status.OK, row));
  }

  private Uni<RestResponse<ReferralView>> answer(Once<ReferralRow> stands) {
    return answer(
        stands.replayed() ? RestResponse.Status.OK : RestResponse.Status.CREATED, stands.record());
  }

  private Uni<RestResponse<ReferralView>> answer(RestResponse.Status status, ReferralRow row) {
    return feedbacks
        .of(List.of(row.id))
        .map(
            said ->
                RestResponse.ResponseBuilder.create(status, view(row, said))
                    .header(HttpHeaders.ETAG, EntityTag.of(row.version))
                    .build());
  }

  private ReferralView view(ReferralRow row, List<FeedbackRow> said) {
    var view = ReferralView.of(row, said, clock.instant());
    return caller.get().has(Duty.PROTECTION_OFFICER) ? view : view.masking();
  }
}
