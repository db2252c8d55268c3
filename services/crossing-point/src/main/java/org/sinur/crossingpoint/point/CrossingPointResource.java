package org.sinur.crossingpoint.point;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Duty;
import org.sinur.access.PlaceCode;
import org.sinur.crossingpoint.CrossingPointProblem;
import org.sinur.journal.Journal;
import org.sinur.journal.JournalAction;
import org.sinur.problem.EntityTag;
import org.sinur.problem.ProblemException;
import org.sinur.service.OneAtATime;

/** The crossing points: known to everybody with a duty, kept by administrators. */
@Path("crossing-points")
@Tag(name = "Crossing points")
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
class CrossingPointResource {

  private final CrossingPoints points;
  private final Journal journal;

  CrossingPointResource(CrossingPoints points, Journal journal) {
    this.points = points;
    this.journal = journal;
  }

  /**
   * A crossing point with its code.
   *
   * @param code UN/LOCODE and suffix
   * @param point all else
   */
  record CodedPoint(String code, CrossingPoint point) {}

  @GET
  @Operation(summary = "All crossing points")
  @WithSession
  public Uni<List<CodedPoint>> list() {
    return points
        .listAll(Sort.by("code"))
        .map(rows -> rows.stream().map(r -> new CodedPoint(r.code, r.point())).toList());
  }

  @GET
  @Path("{code}")
  @Operation(summary = "One crossing point, with its ETag")
  @WithSession
  public Uni<RestResponse<CrossingPoint>> get(@PathParam("code") PlaceCode code) {
    return points
        .findById(code.value())
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new)
        .map(row -> answer(RestResponse.Status.OK, row));
  }

  @PUT
  @Path("{code}")
  @Operation(
      summary = "Makes a crossing point, or changes it",
      description = "A change needs If-Match with the ETag last read.")
  @RolesAllowed(Duty.ADMINISTRATOR)
  @WithTransaction
  public Uni<RestResponse<CrossingPoint>> put(
      @PathParam("code") PlaceCode code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid CrossingPoint body) {
    if (body.hours() != null && !body.hours().clear()) {
      throw ProblemException.of(CrossingPointProblem.HOURS_UNCLEAR, null);
    }
    return OneAtATime.byNames(Set.of("crossing-point/" + code.value()))
        .chain(() -> points.findById(code.value()))
        .flatMap(
            found ->
                found == null
                    ? make(code, ifMatch, body)
                    : change(found, EntityTag.required(ifMatch), body));
  }

  private Uni<RestResponse<CrossingPoint>> make(
      PlaceCode code, @Nullable String ifMatch, CrossingPoint body) {
    if (ifMatch != null) {
      throw EntityTag.stale();
    }
    var row = new CrossingPointRow();
    row.code = code.value();
    row.say(body);
    return points
        .keep(row)
        .chain(() -> journal.recorded("crossing-point", code, code.value()))
        .replaceWith(() -> answer(RestResponse.Status.CREATED, row));
  }

  private Uni<RestResponse<CrossingPoint>> change(
      CrossingPointRow row, EntityTag read, CrossingPoint body) {
    read.mustBe(row.version);
    row.say(body);
    return points
        .keep(row)
        .chain(
            () ->
                journal.write(
                    JournalAction.CHANGED, "crossing-point", List.of(row.code), row.code, null))
        .replaceWith(() -> answer(RestResponse.Status.OK, row));
  }

  private static RestResponse<CrossingPoint> answer(
      RestResponse.Status status, CrossingPointRow row) {
    return RestResponse.ResponseBuilder.create(status, row.point())
        .header(HttpHeaders.ETAG, EntityTag.of(row.version))
        .build();
  }
}
