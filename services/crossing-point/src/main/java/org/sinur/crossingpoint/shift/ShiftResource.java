package org.sinur.crossingpoint.shift;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.sinur.problem.EntityTag;

/** Shifts: begun, changed and ended by shift supervisors at their crossing points. */
@Path("shifts")
@Tag(name = "Shifts")
@RolesAllowed({Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR, Duty.HQ_ANALYST, Duty.AUDITOR})
class ShiftResource {

  private final ShiftDesk desk;
  private final Shifts shifts;
  private final CurrentCaller caller;

  ShiftResource(ShiftDesk desk, Shifts shifts, CurrentCaller caller) {
    this.desk = desk;
    this.shifts = shifts;
    this.caller = caller;
  }

  /**
   * A shift.
   *
   * @param id the shift
   * @param crossingPoint where
   * @param state how it stands
   * @param supervisor who answers for it: the subject's id in the realm
   * @param begunAt since when
   * @param previousId the shift before; absent for the first
   * @param takenOver what that one handed over
   * @param officers who is on it, and at which lanes
   * @param endedAt until when; absent while it goes on
   * @param endedBy who ended it
   * @param handover what the next shift has to know
   */
  @Schema(name = "Shift")
  record View(
      UUID id,
      String crossingPoint,
      ShiftState state,
      String supervisor,
      Instant begunAt,
      @Nullable UUID previousId,
      @Nullable String takenOver,
      List<ShiftOfficer> officers,
      @Nullable Instant endedAt,
      @Nullable String endedBy,
      @Nullable String handover) {}

  /**
   * A page of shifts.
   *
   * @param shifts the latest begun first
   * @param next the {@code before} of the next page; absent on the last
   */
  @Schema(name = "ShiftPage")
  record Page(List<View> shifts, @Nullable UUID next) {}

  @PUT
  @Path("{id}")
  @Operation(
      summary = "Begins a shift under an id made by the sender (a UUID, best of version 7)",
      description =
          "One at a time at a crossing point. Sent again with the same content it is answered with what is kept.")
  @RolesAllowed(Duty.SHIFT_SUPERVISOR)
  public Uni<RestResponse<View>> begin(
      @PathParam("id") UUID id, @NotNull @Valid ShiftRequest body) {
    caller.get().mustHaveDutyAt(body.crossingPoint());
    return desk.begin(id, body)
        .map(
            kept ->
                answer(
                    kept.replayed() ? RestResponse.Status.OK : RestResponse.Status.CREATED,
                    kept.shift()));
  }

  @PUT
  @Path("{id}/officers")
  @Operation(
      summary = "Says who is on a shift from now on",
      description = "Needs If-Match with the ETag last read.")
  @RolesAllowed(Duty.SHIFT_SUPERVISOR)
  public Uni<RestResponse<View>> change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid ShiftOfficers body) {
    return answer(desk.change(id, body, EntityTag.required(ifMatch)));
  }

  @PUT
  @Path("{id}/end")
  @Operation(
      summary = "Ends a shift, with what the next one has to know",
      description =
          "Needs If-Match with the ETag last read. The same words sent again have no further effect.")
  @RolesAllowed(Duty.SHIFT_SUPERVISOR)
  public Uni<RestResponse<View>> end(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid ShiftEnd body) {
    return answer(desk.end(id, body, EntityTag.required(ifMatch)));
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One shift, with its ETag")
  @WithSession
  public Uni<RestResponse<View>> get(@PathParam("id") UUID id) {
    return existing(id).map(row -> answer(RestResponse.Status.OK, row));
  }

  @GET
  @Operation(summary = "Shifts, the latest begun first, page by page")
  @WithSession
  public Uni<Page> list(
      @QueryParam("crossingPoint") @Nullable @Pattern(regexp = PlaceCode.FORM) String crossingPoint,
      @QueryParam("before") @Nullable UUID before,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    var places = caller.get().placesToSearch(crossingPoint);
    return (before == null ? Uni.createFrom().<ShiftRow>nullItem() : existing(before))
        .flatMap(position -> shifts.page(places, position, limit))
        .map(
            rows ->
                new Page(
                    rows.stream().map(this::view).toList(),
                    rows.size() < limit ? null : rows.getLast().id));
  }

  /** A shift at another place does not exist for the reader. */
  private Uni<ShiftRow> existing(UUID id) {
    var places = caller.get().places();
    return shifts
        .findById(id)
        .map(row -> row != null && places.include(row.crossingPoint) ? row : null)
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new);
  }

  private Uni<RestResponse<View>> answer(Uni<@Nullable ShiftRow> changed) {
    return changed
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new)
        .map(row -> answer(RestResponse.Status.OK, row));
  }

  private RestResponse<View> answer(RestResponse.Status status, ShiftRow row) {
    return RestResponse.ResponseBuilder.create(status, view(row))
        .header(HttpHeaders.ETAG, EntityTag.of(row.version))
        .build();
  }

  /** What people wrote may name people. */
  private View view(ShiftRow row) {
    var masked = caller.get().seesMasked();
    return new View(
        row.id,
        row.crossingPoint,
        row.state(),
        row.supervisor,
        row.begunAt,
        row.previousId,
        masked ? Mask.all(row.takenOver) : row.takenOver,
        row.officers(),
        row.endedAt,
        row.endedBy,
        masked ? Mask.all(row.handover) : row.handover);
  }
}
