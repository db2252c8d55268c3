package org.sinur.screening.clearance;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.access.Duty;
import org.sinur.access.Mask;
import org.sinur.access.PlaceCode;
import org.sinur.journal.Journal;
import org.sinur.journal.JournalAction;
import org.sinur.problem.EntityTag;
import org.sinur.problem.ProblemException;
import org.sinur.problem.RequestProblem;
import org.sinur.screening.ScreeningProblem;

/** Clearances, read and withdrawn. They are given with a referral's resolution and not here. */
@Path("clearances")
@Tag(name = "Clearances")
class ClearanceResource {

  private final Clearances clearances;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;

  ClearanceResource(
      Clearances clearances, Journal journal, CurrentCaller caller, InstantSource clock) {
    this.clearances = clearances;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * That a traveller is not a listed person, as the second line decided.
   *
   * @param id the clearance
   * @param subjectId the listed person
   * @param screeningId the screening that says who the traveller is
   * @param referralId the referral that was so resolved; absent where headquarters put it right
   * @param redressId the request with which headquarters did; absent where an officer cleared
   * @param crossingPoint where; it holds everywhere
   * @param clearedAt since when it holds
   * @param clearedBy the officer: the subject's id in the realm
   * @param expiresAt when it ends by itself
   * @param withdrawnAt when it was withdrawn
   * @param withdrawnBy by whom
   * @param withdrawalReason why
   */
  record Clearance(
      UUID id,
      String subjectId,
      UUID screeningId,
      @Nullable UUID referralId,
      @Nullable UUID redressId,
      String crossingPoint,
      Instant clearedAt,
      String clearedBy,
      Instant expiresAt,
      @Nullable Instant withdrawnAt,
      @Nullable String withdrawnBy,
      @Nullable String withdrawalReason) {}

  /**
   * A page of clearances.
   *
   * @param clearances the latest first
   * @param next the {@code before} of the next page; absent on the last
   */
  record ClearancePage(List<Clearance> clearances, @Nullable UUID next) {}

  /**
   * Why a clearance shall hold no longer.
   *
   * @param reason for whoever reads it later
   */
  record WithdrawalRequest(@NotBlank @Size(max = 2000) String reason) {}

  @GET
  @Operation(summary = "Clearances, the latest first, page by page")
  @RolesAllowed({
    Duty.SECOND_LINE_OFFICER,
    Duty.SHIFT_SUPERVISOR,
    Duty.HQ_ANALYST,
    Duty.WATCHLIST_APPROVER,
    Duty.AUDITOR
  })
  @WithTransaction
  public Uni<ClearancePage> list(
      @QueryParam("crossingPoint") @Nullable @Pattern(regexp = PlaceCode.FORM) String crossingPoint,
      @QueryParam("subjectId") @Nullable @Size(max = 200) String subjectId,
      @QueryParam("before") @Nullable UUID before,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    var places = caller.get().placesToSearch(crossingPoint);
    return position(before)
        .flatMap(row -> clearances.page(places, subjectId, row, limit))
        .call(
            page ->
                journal.viewed(
                    "clearance", page.stream().map(row -> row.id).toList(), crossingPoint))
        .map(
            page ->
                new ClearancePage(
                    page.stream().map(this::view).toList(),
                    page.size() < limit ? null : page.getLast().id));
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One clearance, with its ETag")
  @RolesAllowed({
    Duty.SECOND_LINE_OFFICER,
    Duty.SHIFT_SUPERVISOR,
    Duty.HQ_ANALYST,
    Duty.WATCHLIST_APPROVER,
    Duty.AUDITOR
  })
  @WithTransaction
  public Uni<RestResponse<Clearance>> get(@PathParam("id") UUID id) {
    return visible(id)
        .call(row -> journal.viewed("clearance", row.id, row.crossingPoint))
        .map(this::answer);
  }

  @PUT
  @Path("{id}/withdrawal")
  @Operation(
      summary = "Withdraws a clearance: the traveller is referred again",
      description =
          "Needs If-Match with the ETag last read. The same withdrawal sent again is the same withdrawal.")
  @RolesAllowed({Duty.SHIFT_SUPERVISOR, Duty.WATCHLIST_APPROVER})
  @WithTransaction
  public Uni<RestResponse<Clearance>> withdraw(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid WithdrawalRequest body) {
    var read = EntityTag.required(ifMatch);
    return visible(id)
        .flatMap(
            row -> {
              if (row.withdrawnAt != null) {
                if (body.reason().equals(row.withdrawalReason)) {
                  return Uni.createFrom().item(row);
                }
                throw ProblemException.of(ScreeningProblem.ALREADY_WITHDRAWN, null);
              }
              mustBeYoursToWithdraw(row);
              read.mustBe(row.version);
              return withdraw(row, body.reason());
            })
        .map(this::answer);
  }

  /** What an officer gave, a supervisor takes back; what headquarters gave, headquarters does. */
  private void mustBeYoursToWithdraw(ClearanceRow row) {
    var duty = row.redressId == null ? Duty.SHIFT_SUPERVISOR : Duty.WATCHLIST_APPROVER;
    if (!caller.get().has(duty)) {
      throw ProblemException.of(RequestProblem.FORBIDDEN, null);
    }
  }

  private Uni<ClearanceRow> withdraw(ClearanceRow row, String reason) {
    row.withdrawnAt = clock.instant();
    row.withdrawnBy = caller.get().id();
    row.withdrawalReason = reason;
    return clearances
        .flush()
        .chain(
            () ->
                journal.write(
                    JournalAction.CHANGED,
                    "clearance",
                    List.of(row.id, row.screeningId),
                    row.crossingPoint,
                    "withdrawn"))
        .replaceWith(row);
  }

  /** A clearance given at another place does not exist for the caller. */
  private Uni<ClearanceRow> visible(UUID id) {
    var reader = caller.get();
    return clearances
        .findById(id)
        .map(row -> row != null && reader.places().include(row.crossingPoint) ? row : null)
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new);
  }

  private Uni<@Nullable ClearanceRow> position(@Nullable UUID before) {
    return before == null ? Uni.createFrom().nullItem() : visible(before);
  }

  private RestResponse<Clearance> answer(ClearanceRow row) {
    return RestResponse.ResponseBuilder.ok(view(row))
        .header(HttpHeaders.ETAG, EntityTag.of(row.version))
        .build();
  }

  /** What an officer wrote may name people. */
  private Clearance view(ClearanceRow row) {
    return new Clearance(
        row.id,
        row.subjectId,
        row.screeningId,
        row.referralId,
        row.redressId,
        row.crossingPoint,
        row.clearedAt,
        row.clearedBy,
        row.expiresAt,
        row.withdrawnAt,
        row.withdrawnBy,
        caller.get().seesMasked() ? Mask.all(row.withdrawalReason) : row.withdrawalReason);
  }
}
