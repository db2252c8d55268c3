package org.sinur.screening.referral;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.access.Duty;
import org.sinur.access.PlaceCode;
import org.sinur.idempotency.IdempotencyKey;
import org.sinur.journal.Journal;
import org.sinur.problem.EntityTag;
import org.sinur.problem.ProblemException;
import org.sinur.problem.RequestProblem;
import org.sinur.screening.ScreeningProblem;
import org.sinur.screening.archive.ReferralState;

/** Referrals to the second line. */
@Path("referrals")
@Tag(name = "Referrals")
class ReferralResource {

  private final SecondLine secondLine;
  private final Referrals referrals;
  private final Journal journal;
  private final CurrentCaller caller;

  ReferralResource(
      SecondLine secondLine, Referrals referrals, Journal journal, CurrentCaller caller) {
    this.secondLine = secondLine;
    this.referrals = referrals;
    this.journal = journal;
    this.caller = caller;
  }

  /**
   * An officer's referral of a traveller whom the system would let pass.
   *
   * @param screeningId the screening
   * @param remark what the officer noticed
   */
  record NewReferral(@NotNull UUID screeningId, @Nullable @Size(max = 1000) String remark) {}

  /**
   * What the second line decided.
   *
   * @param outcome the decision
   * @param note the grounds, for whoever reads it later
   */
  record ResolutionRequest(@NotNull Outcome outcome, @NotBlank @Size(max = 2000) String note) {}

  /**
   * A page of referrals.
   *
   * @param referrals the latest first
   * @param next the {@code before} of the next page; absent on the last
   */
  record ReferralPage(List<Referral> referrals, @Nullable UUID next) {}

  /**
   * How a referral stands.
   *
   * @param standing what it means for the crossing
   */
  @Schema(name = "ReferralStanding")
  record Standing(ReferralState standing) {}

  @POST
  @Operation(summary = "Refers a screened traveller to the second line")
  @RolesAllowed({Duty.FIRST_LINE_OFFICER, Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR})
  public Uni<RestResponse<Referral>> refer(
      @HeaderParam(IdempotencyKey.HEADER) @NotNull @Pattern(regexp = IdempotencyKey.FORM)
          String idempotencyKey,
      @NotNull @Valid NewReferral body) {
    return secondLine
        .refer(body.screeningId(), body.remark(), idempotencyKey)
        .map(
            opening ->
                switch (opening) {
                  case SecondLine.Opening.Opened(var referral, var replayed) ->
                      RestResponse.status(
                          replayed ? RestResponse.Status.OK : RestResponse.Status.CREATED,
                          referral);
                  case SecondLine.Opening.NoScreening() -> throw new NotFoundException();
                  case SecondLine.Opening.AlreadyReferred() ->
                      throw ProblemException.of(ScreeningProblem.ALREADY_REFERRED, null);
                  case SecondLine.Opening.KeyReused() ->
                      throw ProblemException.of(RequestProblem.IDEMPOTENCY_KEY_REUSED, null);
                });
  }

  @GET
  @Operation(summary = "Referrals, the latest first, page by page")
  @RolesAllowed({Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR, Duty.HQ_ANALYST, Duty.AUDITOR})
  @WithTransaction
  public Uni<ReferralPage> list(
      @QueryParam("crossingPoint") @Nullable @Pattern(regexp = PlaceCode.FORM) String crossingPoint,
      @QueryParam("state") @Nullable State state,
      @QueryParam("before") @Nullable UUID before,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    var places = caller.get().placesToSearch(crossingPoint);
    return position(before)
        .flatMap(row -> referrals.page(places, state, row, limit))
        .call(
            page ->
                journal.viewed(
                    "referral", page.stream().map(row -> row.id).toList(), crossingPoint))
        .map(
            page ->
                new ReferralPage(
                    page.stream().map(this::view).toList(),
                    page.size() < limit ? null : page.getLast().id));
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One referral, with its ETag; the screening it came from says the rest")
  @RolesAllowed({Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR, Duty.HQ_ANALYST, Duty.AUDITOR})
  @WithTransaction
  public Uni<RestResponse<Referral>> get(@PathParam("id") UUID id) {
    return visible(id)
        .call(row -> journal.viewed("referral", row.id, row.crossingPoint))
        .map(this::answer);
  }

  @GET
  @Path("waiting")
  @Operation(
      summary = "How many wait for the second line at a crossing point",
      description = "Tells nothing of the travellers, so asking is not journalled as a view.")
  @RolesAllowed({
    Duty.FIRST_LINE_OFFICER,
    Duty.SECOND_LINE_OFFICER,
    Duty.SHIFT_SUPERVISOR,
    Duty.HQ_ANALYST,
    Duty.AUDITOR
  })
  @WithSession
  public Uni<Referrals.Waiting> waiting(
      @QueryParam("crossingPoint") @NotNull @Pattern(regexp = PlaceCode.FORM)
          String crossingPoint) {
    caller.get().mustHaveDutyAt(new PlaceCode(crossingPoint));
    return referrals.waitingAt(crossingPoint);
  }

  @GET
  @Path("{id}/standing")
  @Operation(
      summary = "How a referral stands, for a counter that waits for the decision",
      description = "Tells nothing of the traveller, so asking is not journalled as a view.")
  @RolesAllowed({
    Duty.FIRST_LINE_OFFICER,
    Duty.SECOND_LINE_OFFICER,
    Duty.SHIFT_SUPERVISOR,
    Duty.HQ_ANALYST,
    Duty.AUDITOR
  })
  @WithSession
  public Uni<Standing> standing(@PathParam("id") UUID id) {
    return visible(id).map(row -> new Standing(row.standing()));
  }

  @PUT
  @Path("{id}/resolution")
  @Operation(
      summary = "Resolves a referral",
      description =
          "Needs If-Match with the ETag last read. The same decision sent again is the same decision.")
  @RolesAllowed({Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR})
  @WithTransaction
  public Uni<RestResponse<Referral>> resolve(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid ResolutionRequest body) {
    var read = EntityTag.required(ifMatch);
    return visible(id)
        .chain(() -> secondLine.resolve(id, body.outcome(), body.note(), read))
        .map(
            resolution ->
                switch (resolution) {
                  case SecondLine.Resolution.Resolved(var row) -> answer(row);
                  case SecondLine.Resolution.ResolvedOtherwise() ->
                      throw ProblemException.of(ScreeningProblem.ALREADY_RESOLVED, null);
                });
  }

  /** A referral at another place does not exist for the caller. */
  private Uni<ReferralRow> visible(UUID id) {
    var reader = caller.get();
    return referrals
        .findById(id)
        .map(row -> row != null && reader.places().include(row.crossingPoint) ? row : null)
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new);
  }

  private Uni<@Nullable ReferralRow> position(@Nullable UUID before) {
    return before == null ? Uni.createFrom().nullItem() : visible(before);
  }

  private RestResponse<Referral> answer(ReferralRow row) {
    return RestResponse.ResponseBuilder.ok(view(row))
        .header(HttpHeaders.ETAG, EntityTag.of(row.version))
        .build();
  }

  private Referral view(ReferralRow row) {
    var referral = Referral.of(row);
    return caller.get().seesMasked() ? referral.masking() : referral;
  }
}
