package org.sinur.crossingpoint.lane;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.access.Duty;
import org.sinur.access.Mask;
import org.sinur.access.PlaceCode;
import org.sinur.crossingpoint.crossing.Direction;
import org.sinur.problem.EntityTag;

/** The lanes of a crossing point: opened, paused and closed by its shift supervisors. */
@Path("crossing-points/{code}/lanes")
@Tag(name = "Lanes")
@RolesAllowed({
  Duty.FIRST_LINE_OFFICER,
  Duty.SECOND_LINE_OFFICER,
  Duty.SHIFT_SUPERVISOR,
  Duty.HQ_ANALYST,
  Duty.AUDITOR,
  Duty.ADMINISTRATOR
})
class LaneResource {

  private static final String NUMBER = "[1-9][0-9]{0,2}";

  private final LaneDesk desk;
  private final Lanes lanes;
  private final CurrentCaller caller;

  LaneResource(LaneDesk desk, Lanes lanes, CurrentCaller caller) {
    this.desk = desk;
    this.lanes = lanes;
    this.caller = caller;
  }

  /**
   * How a lane stands, or stood.
   *
   * @param lane its number, counted from 1
   * @param version which change of it, counted from 1; 0 while nobody has managed it
   * @param state how
   * @param direction which way it takes travellers; absent for both
   * @param travellers whom its sign asks to use it
   * @param note why
   * @param changedAt since when; absent while nobody has managed it
   * @param changedBy by whom
   */
  @Schema(name = "Lane")
  record View(
      String lane,
      int version,
      LaneState state,
      @Nullable Direction direction,
      LaneFor travellers,
      @Nullable String note,
      @Nullable Instant changedAt,
      @Nullable String changedBy) {}

  @GET
  @Operation(summary = "How all lanes of a crossing point stand")
  @WithSession
  public Uni<List<View>> list(@PathParam("code") PlaceCode code) {
    caller.get().mustHaveDutyAt(code);
    return desk.withLane(code, "1")
        .flatMap(
            point ->
                lanes
                    .latest(code.value())
                    .map(
                        rows ->
                            rows.stream().collect(Collectors.toMap(row -> row.lane, row -> row)))
                    .map(
                        managed ->
                            IntStream.rangeClosed(1, point.lanes())
                                .mapToObj(String::valueOf)
                                .map(lane -> view(lane, managed))
                                .toList()));
  }

  @GET
  @Path("{lane}")
  @Operation(
      summary = "One lane with all its changes, the latest first, and the ETag of the latest")
  @WithSession
  public Uni<RestResponse<List<View>>> get(
      @PathParam("code") PlaceCode code, @PathParam("lane") @Pattern(regexp = NUMBER) String lane) {
    caller.get().mustHaveDutyAt(code);
    return desk.withLane(code, lane)
        .chain(() -> lanes.of(code.value(), lane))
        .map(rows -> rows.isEmpty() ? List.of(unmanaged(lane)) : views(rows))
        .map(
            views ->
                RestResponse.ResponseBuilder.ok(views)
                    .header(HttpHeaders.ETAG, EntityTag.of(views.getFirst().version()))
                    .build());
  }

  @PUT
  @Path("{lane}")
  @Operation(
      summary = "Opens, pauses or closes a lane",
      description =
          "Needs If-Match with the ETag last read, \"0\" of a lane that nobody has managed. What it already is has no further effect.")
  @RolesAllowed(Duty.SHIFT_SUPERVISOR)
  public Uni<RestResponse<View>> put(
      @PathParam("code") PlaceCode code,
      @PathParam("lane") @Pattern(regexp = NUMBER) String lane,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid LaneRequest body) {
    caller.get().mustHaveDutyAt(code);
    return desk.change(code, lane, body, EntityTag.required(ifMatch))
        .map(
            row ->
                RestResponse.ResponseBuilder.ok(view(row))
                    .header(HttpHeaders.ETAG, EntityTag.of(row.version))
                    .build());
  }

  private List<View> views(List<LaneChangeRow> rows) {
    return rows.stream().map(row -> view(row)).toList();
  }

  private View view(String lane, Map<String, LaneChangeRow> managed) {
    var row = managed.get(lane);
    return row == null ? unmanaged(lane) : view(row);
  }

  private static View unmanaged(String lane) {
    return new View(lane, 0, LaneState.UNMANAGED, null, LaneFor.EVERYBODY, null, null, null);
  }

  private View view(LaneChangeRow row) {
    return new View(
        row.lane,
        row.version,
        row.state,
        row.direction,
        row.travellers,
        caller.get().seesMasked() ? Mask.all(row.note) : row.note,
        row.changedAt,
        row.changedBy);
  }
}
