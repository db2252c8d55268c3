package org.sinur.retention;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
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
import java.util.Objects;
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
import org.sinur.problem.EntityTag;

/** Holds: what is kept although its time has come, because a case needs it. */
@Path("retention/holds")
@Tag(name = "Retention")
@RolesAllowed({Duty.HQ_ANALYST, Duty.OVERSIGHT_OFFICER})
class RetentionHoldResource {

  private final HoldDesk desk;
  private final Holds holds;
  private final CurrentCaller caller;
  private final InstantSource clock;

  RetentionHoldResource(HoldDesk desk, Holds holds, CurrentCaller caller, InstantSource clock) {
    this.desk = desk;
    this.holds = holds;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * A hold.
   *
   * @param id the hold
   * @param recordClass the class of the record, where it is on one
   * @param recordId the record
   * @param crossingPoint where the record, or whatever is held, is of
   * @param from the first moment, where it is on whatever happened there
   * @param until the moment before which it happened
   * @param ground why: the reference of the case
   * @param placedAt when it was placed
   * @param placedBy by whom: the subject's id in the realm
   * @param endsAt until when it holds unless it is renewed or lifted
   * @param holds whether it does now
   * @param liftedAt when it was lifted
   * @param liftedBy by whom
   * @param note the grounds of that
   */
  @Schema(name = "RetentionHold")
  record View(
      UUID id,
      @Nullable String recordClass,
      @Nullable UUID recordId,
      String crossingPoint,
      @Nullable Instant from,
      @Nullable Instant until,
      String ground,
      Instant placedAt,
      String placedBy,
      Instant endsAt,
      boolean holds,
      @Nullable Instant liftedAt,
      @Nullable String liftedBy,
      @Nullable String note) {}

  /**
   * A page of holds.
   *
   * @param holds the latest placed first
   * @param next the {@code before} of the next page; absent on the last
   */
  @Schema(name = "RetentionHoldPage")
  record Page(List<View> holds, @Nullable UUID next) {}

  /**
   * A renewal.
   *
   * @param endsAt until when it holds; later than it did, and within a year
   */
  @Schema(name = "RetentionHoldRenewal")
  record Renewal(@NotNull Instant endsAt) {}

  /**
   * A lifting.
   *
   * @param note the grounds, for whoever reads it later
   */
  @Schema(name = "RetentionHoldLifting")
  record Lifting(@NotBlank @Size(max = 2000) String note) {}

  @PUT
  @Path("{id}")
  @Operation(
      summary = "Places a hold under an id made by the sender (a UUID, best of version 7)",
      description =
          "On one record, or on whatever happened at a crossing point between two times. Once this is answered, nothing of it is erased until the hold ends or another person lifts it.")
  public Uni<RestResponse<View>> place(@PathParam("id") UUID id, @NotNull @Valid HoldRequest body) {
    return desk.place(id, body)
        .map(
            once ->
                answer(
                    once.replayed() ? RestResponse.Status.OK : RestResponse.Status.CREATED,
                    once.record()));
  }

  @PUT
  @Path("{id}/renewal")
  @Operation(
      summary = "Lets a hold last longer",
      description = "Needs If-Match with the ETag last read.")
  public Uni<RestResponse<View>> renew(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Renewal body) {
    return answer(desk.renew(id, body.endsAt(), EntityTag.required(ifMatch)));
  }

  @PUT
  @Path("{id}/lifting")
  @Operation(
      summary = "Lifts a hold: another person than placed it",
      description =
          "Needs If-Match with the ETag last read. What is due then is erased at the next round.")
  public Uni<RestResponse<View>> lift(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Lifting body) {
    return answer(desk.lift(id, body.note(), EntityTag.required(ifMatch)));
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One hold as it stands now, with its ETag")
  @RolesAllowed({Duty.HQ_ANALYST, Duty.OVERSIGHT_OFFICER, Duty.AUDITOR, Duty.ADMINISTRATOR})
  @WithSession
  public Uni<RestResponse<View>> get(@PathParam("id") UUID id) {
    return existing(id).map(row -> answer(RestResponse.Status.OK, row));
  }

  @GET
  @Operation(summary = "All holds ever placed, the latest first, page by page")
  @RolesAllowed({Duty.HQ_ANALYST, Duty.OVERSIGHT_OFFICER, Duty.AUDITOR, Duty.ADMINISTRATOR})
  @WithSession
  public Uni<Page> list(
      @QueryParam("crossingPoint") @Nullable @Pattern(regexp = PlaceCode.FORM) String crossingPoint,
      @QueryParam("before") @Nullable UUID before,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    var places = caller.get().placesToSearch(crossingPoint);
    return (before == null ? Uni.createFrom().<HoldRow>nullItem() : existing(before))
        .flatMap(position -> holds.page(places, position, limit))
        .map(
            rows ->
                new Page(
                    rows.stream().map(this::view).toList(),
                    rows.size() < limit ? null : rows.getLast().id));
  }

  private Uni<HoldRow> existing(UUID id) {
    return holds
        .findById(id)
        .map(row -> row != null && caller.get().places().include(row.crossingPoint) ? row : null)
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new);
  }

  private Uni<RestResponse<View>> answer(Uni<@Nullable HoldRow> changed) {
    return changed
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new)
        .map(row -> answer(RestResponse.Status.OK, row));
  }

  private RestResponse<View> answer(RestResponse.Status status, HoldRow row) {
    return RestResponse.ResponseBuilder.create(status, view(row))
        .header(HttpHeaders.ETAG, EntityTag.of(row.version))
        .build();
  }

  /** What people wrote may name people. */
  private View view(HoldRow row) {
    var masked = caller.get().seesMasked();
    return new View(
        row.id,
        row.recordClass,
        row.recordId,
        row.crossingPoint,
        row.fromTime,
        row.untilTime,
        masked ? Objects.requireNonNull(Mask.all(row.ground)) : row.ground,
        row.placedAt,
        row.placedBy,
        row.endsAt,
        row.holdsAt(clock.instant()),
        row.liftedAt,
        row.liftedBy,
        masked ? Mask.all(row.liftingNote) : row.liftingNote);
  }
}
