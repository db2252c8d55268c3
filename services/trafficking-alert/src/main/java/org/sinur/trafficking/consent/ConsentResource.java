package org.sinur.trafficking.consent;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sinur.access.CurrentCaller;
import org.sinur.access.Duty;
import org.sinur.journal.Journal;
import org.sinur.trafficking.casefile.Cases;
import org.sinur.trafficking.referral.Referrals;

/** Consents: heard by protection, read by protection and, without notes, by auditors. */
@Path("cases/{id}/consents")
@Tag(name = "Consents")
class ConsentResource {

  private final ConsentDesk desk;
  private final Consents consents;
  private final Cases cases;
  private final Referrals referrals;
  private final Journal journal;
  private final CurrentCaller caller;

  ConsentResource(
      ConsentDesk desk,
      Consents consents,
      Cases cases,
      Referrals referrals,
      Journal journal,
      CurrentCaller caller) {
    this.desk = desk;
    this.consents = consents;
    this.cases = cases;
    this.referrals = referrals;
    this.journal = journal;
    this.caller = caller;
  }

  /**
   * What follows from a withdrawal.
   *
   * @param consent the consent
   * @param tell the bodies that hold what they may no longer use: each is to be told to stop and to
   *     destroy it
   */
  @Schema(name = "WithdrawalReceipt")
  record WithdrawalReceipt(ConsentView consent, List<String> tell) {}

  @PUT
  @Path("{consent}")
  @Operation(
      summary = "Records a consent, under an id made by the sender (a UUID)",
      description =
          "It is never changed, only withdrawn. Sent again with the same content it is answered with"
              + " how it stands and has no further effect.")
  @RolesAllowed(Duty.PROTECTION_OFFICER)
  @WithTransaction
  public Uni<RestResponse<ConsentView>> put(
      @PathParam("id") UUID id,
      @PathParam("consent") UUID consent,
      @NotNull @Valid ConsentRequest body) {
    return desk.record(id, consent, body)
        .map(
            recorded ->
                RestResponse.status(
                    recorded.replayed() ? RestResponse.Status.OK : RestResponse.Status.CREATED,
                    ConsentView.of(recorded.record())));
  }

  @PUT
  @Path("{consent}/withdrawal")
  @Operation(
      summary = "Withdraws a consent",
      description =
          "At once and for good: every referral that relies on it ends, and the answer says which"
              + " bodies must be told to stop and to destroy what they hold. Sent again with the same"
              + " content it has no further effect.")
  @RolesAllowed(Duty.PROTECTION_OFFICER)
  @WithTransaction
  public Uni<WithdrawalReceipt> withdraw(
      @PathParam("id") UUID id,
      @PathParam("consent") UUID consent,
      @NotNull @Valid WithdrawalRequest body) {
    return desk.withdraw(id, consent, body)
        .flatMap(
            row ->
                referrals.toTell(id).map(tell -> new WithdrawalReceipt(ConsentView.of(row), tell)));
  }

  @GET
  @Operation(summary = "The consents of a case, the first first")
  @RolesAllowed({Duty.PROTECTION_OFFICER, Duty.AUDITOR})
  @WithTransaction
  public Uni<List<ConsentView>> list(@PathParam("id") UUID id) {
    var reader = caller.get();
    return cases
        .known(id, reader)
        .call(known -> journal.viewed("case", known.id(), known.crossingPoint()))
        .chain(() -> consents.ofCase(id))
        .map(
            rows ->
                rows.stream()
                    .map(ConsentView::of)
                    .map(view -> reader.has(Duty.PROTECTION_OFFICER) ? view : view.masking())
                    .toList());
  }
}
