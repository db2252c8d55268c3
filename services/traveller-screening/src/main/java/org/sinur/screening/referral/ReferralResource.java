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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.access.Duty;
import org.sinur.access.Mask;
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
  private final Acts acts;
  private final ReferralAnswer answer;
  private final Journal journal;
  private final CurrentCaller caller;

  ReferralResource(
      SecondLine secondLine,
      Referrals referrals,
      Acts acts,
      ReferralAnswer answer,
      Journal journal,
      CurrentCaller caller) {
    this.secondLine = secondLine;
    this.referrals = referrals;
    this.acts = acts;
    this.answer = answer;
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
   * @param referrals in the order that was asked for
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

  /**
   * What somebody of the second line did with a referral.
   *
   * @param act what
   * @param state how far the referral had come afterwards
   * @param doneAt when
   * @param doneBy who: the subject's id in the realm
   * @param note why, where the act asks for it
   */
  @Schema(name = "ReferralAct")
  record Done(Act act, State state, Instant doneAt, String doneBy, @Nullable String note) {}

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
  @Operation(
      summary = "Referrals, the latest or the oldest first, page by page",
      description = "The oldest of those that wait first is the queue of the second line.")
  @RolesAllowed({Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR, Duty.HQ_ANALYST, Duty.AUDITOR})
  @WithTransaction
  public Uni<ReferralPage> list(
      @QueryParam("crossingPoint") @Nullable @Pattern(regexp = PlaceCode.FORM) String crossingPoint,
      @QueryParam("state") @Nullable State state,
      @QueryParam("waiting") @Nullable Boolean waiting,
      @QueryParam("overdue") @DefaultValue("false") boolean overdue,
      @QueryParam("order") @DefaultValue("LATEST") Referrals.Order order,
      @QueryParam("before") @Nullable UUID before,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    var places = caller.get().placesToSearch(crossingPoint);
    return position(before)
        .flatMap(
            row ->
                referrals.page(
                    new Referrals.Search(places, state, waiting, overdue, order), row, limit))
        .call(
            page ->
                journal.viewed(
                    "referral", page.stream().map(row -> row.id).toList(), crossingPoint))
        .flatMap(
            page ->
                answer
                    .of(page)
                    .map(
                        told ->
                            new ReferralPage(
                                told, page.size() < limit ? null : page.getLast().id)));
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One referral, with its ETag; the screening it came from says the rest")
  @RolesAllowed({Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR, Duty.HQ_ANALYST, Duty.AUDITOR})
  @WithTransaction
  public Uni<RestResponse<Referral>> get(@PathParam("id") UUID id) {
    return visible(id)
        .call(row -> journal.viewed("referral", row.id, row.crossingPoint))
        .flatMap(answer::of);
  }

  @GET
  @Path("{id}/history")
  @Operation(summary = "Who took a referral up, handed it over, took it over and resolved it")
  @RolesAllowed({Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR, Duty.HQ_ANALYST, Duty.AUDITOR})
  @WithTransaction
  public Uni<List<Done>> history(@PathParam("id") UUID id) {
    return visible(id)
        .call(row -> journal.viewed("referral", row.id, row.crossingPoint))
        .chain(() -> acts.ofReferral(id))
        .map(rows -> rows.stream().map(this::done).toList());
  }

  @GET
  @Path("waiting")
  @Operation(
      summary = "How many wait for the second line at a crossing point, and how",
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
          """
          What nobody has claimed is claimed by it; what somebody else has claimed is not resolved before it has been handed or \
          taken over. Needs If-Match with the ETag last read. The same decision sent again is the same decision.""")
  @RolesAllowed({Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR})
  @WithTransaction
  public Uni<RestResponse<Referral>> resolve(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid ResolutionRequest body) {
    var read = EntityTag.required(ifMatch);
    return secondLine.resolve(id, body.outcome(), body.note(), read).flatMap(answer::of);
  }

  private Uni<ReferralRow> visible(UUID id) {
    return referrals.visible(id, caller.get());
  }

  private Uni<@Nullable ReferralRow> position(@Nullable UUID before) {
    return before == null ? Uni.createFrom().nullItem() : visible(before).map(row -> row);
  }

  private Done done(ActRow row) {
    return new Done(
        row.act,
        row.state,
        row.doneAt,
        row.doneBy,
        caller.get().seesMasked() ? Mask.all(row.note) : row.note);
  }
}
