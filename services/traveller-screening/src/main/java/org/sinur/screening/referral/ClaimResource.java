package org.sinur.screening.referral;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Duty;
import org.sinur.problem.EntityTag;

/** Who looks at a referral. */
@Path("referrals/{id}/claim")
@Tag(name = "Referrals")
class ClaimResource {

  private final ClaimDesk desk;
  private final ReferralAnswer answer;

  ClaimResource(ClaimDesk desk, ReferralAnswer answer) {
    this.desk = desk;
    this.answer = answer;
  }

  @PUT
  @Operation(
      summary = "Takes a referral up, so that everybody sees who looks at it",
      description =
          "Needs If-Match with the ETag last read. The same claim sent again is the same claim.")
  @RolesAllowed({Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR})
  @WithTransaction
  public Uni<RestResponse<Referral>> claim(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return desk.act(Act.CLAIM, id, null, EntityTag.required(ifMatch)).flatMap(answer::of);
  }

  @PUT
  @Path("hand-over")
  @Operation(
      summary = "Puts an own claim back, for another to take up",
      description =
          "Needs If-Match with the ETag last read. The same sent again has no further effect.")
  @RolesAllowed({Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR})
  @WithTransaction
  public Uni<RestResponse<Referral>> handOver(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Note body) {
    return desk.act(Act.HAND_OVER, id, body.note(), EntityTag.required(ifMatch))
        .flatMap(answer::of);
  }

  @PUT
  @Path("take-over")
  @Operation(
      summary = "Takes up what another has claimed",
      description =
          "Needs If-Match with the ETag last read. The same sent again has no further effect.")
  @RolesAllowed(Duty.SHIFT_SUPERVISOR)
  @WithTransaction
  public Uni<RestResponse<Referral>> takeOver(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Note body) {
    return desk.act(Act.TAKE_OVER, id, body.note(), EntityTag.required(ifMatch))
        .flatMap(answer::of);
  }
}
