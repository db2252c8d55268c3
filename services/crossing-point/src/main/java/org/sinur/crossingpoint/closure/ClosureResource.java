package org.sinur.crossingpoint.closure;

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
import org.sinur.access.Duty;
import org.sinur.access.PlaceCode;
import org.sinur.crossingpoint.point.Authority;
import org.sinur.crossingpoint.point.CrossingPoints;
import org.sinur.problem.EntityTag;

/** Closures by decree: public acts, read by everybody with a duty, recorded by administrators. */
@Path("closures")
@Tag(name = "Closures")
@RolesAllowed({
  Duty.FIRST_LINE_OFFICER,
  Duty.SECOND_LINE_OFFICER,
  Duty.SHIFT_SUPERVISOR,
  Duty.HQ_ANALYST,
  Duty.WATCHLIST_EDITOR,
  Duty.WATCHLIST_APPROVER,
  Duty.PROTECTION_OFFICER,
  Duty.OVERSIGHT_OFFICER,
  Duty.AUDITOR,
  Duty.ADMINISTRATOR
})
class ClosureResource {

  private final ClosureDesk desk;
  private final Closures closures;
  private final CrossingPoints points;

  ClosureResource(ClosureDesk desk, Closures closures, CrossingPoints points) {
    this.desk = desk;
    this.closures = closures;
    this.points = points;
  }

  /**
   * A page of closures.
   *
   * @param closures the latest recorded first
   * @param next the {@code before} of the next page; absent on the last
   */
  @Schema(name = "ClosurePage")
  record Page(List<ClosureView> closures, @Nullable UUID next) {}

  @PUT
  @Path("{id}")
  @Operation(
      summary = "Records a closure under an id made by the sender (a UUID, best of version 7)",
      description =
          "Sent again with the same content it is answered with what is recorded. Nationals of Iraq are never refused entry by it.")
  @RolesAllowed(Duty.ADMINISTRATOR)
  public Uni<RestResponse<ClosureView>> put(
      @PathParam("id") UUID id, @NotNull @Valid ClosureRequest body) {
    return desk.record(id, body)
        .map(
            kept ->
                answer(
                    kept.replayed() ? RestResponse.Status.OK : RestResponse.Status.CREATED,
                    kept.closure()));
  }

  @PUT
  @Path("{id}/lifting")
  @Operation(
      summary = "Lifts a closure from now on, by another act",
      description =
          "Needs If-Match with the ETag last read. The same act sent again has no further effect.")
  @RolesAllowed(Duty.ADMINISTRATOR)
  public Uni<RestResponse<ClosureView>> lift(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Decree body) {
    return desk.lift(id, body, EntityTag.required(ifMatch))
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new)
        .map(row -> answer(RestResponse.Status.OK, row));
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One closure, with its ETag")
  @WithSession
  public Uni<RestResponse<ClosureView>> get(@PathParam("id") UUID id) {
    return existing(id).map(row -> answer(RestResponse.Status.OK, row));
  }

  @GET
  @Operation(
      summary = "Closures, the latest recorded first, page by page",
      description = "With at only those that hold at that moment; otherwise all there ever were.")
  @WithSession
  public Uni<Page> list(
      @QueryParam("at") @Nullable Instant at,
      @QueryParam("crossingPoint") @Nullable @Pattern(regexp = PlaceCode.FORM) String crossingPoint,
      @QueryParam("before") @Nullable UUID before,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return runBy(crossingPoint)
        .flatMap(
            runBy ->
                (before == null ? Uni.createFrom().<ClosureRow>nullItem() : existing(before))
                    .flatMap(
                        position ->
                            closures.page(
                                new Closures.Search(at, crossingPoint, runBy, position), limit)))
        .map(
            rows ->
                new Page(
                    rows.stream().map(ClosureView::of).toList(),
                    rows.size() < limit ? null : rows.getLast().id));
  }

  private Uni<@Nullable Authority> runBy(@Nullable String crossingPoint) {
    return crossingPoint == null
        ? Uni.createFrom().nullItem()
        : points
            .byCode(new PlaceCode(crossingPoint))
            .onItem()
            .ifNull()
            .failWith(NotFoundException::new)
            .map(point -> point.authority());
  }

  private Uni<ClosureRow> existing(UUID id) {
    return closures.findById(id).onItem().ifNull().failWith(NotFoundException::new);
  }

  private static RestResponse<ClosureView> answer(RestResponse.Status status, ClosureRow row) {
    return RestResponse.ResponseBuilder.create(status, ClosureView.of(row))
        .header(HttpHeaders.ETAG, EntityTag.of(row.version))
        .build();
  }
}
