package org.sinur.crossingpoint.crossing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Caller;
import org.sinur.access.CurrentCaller;
import org.sinur.access.Duty;
import org.sinur.access.PlaceCode;
import org.sinur.crossingpoint.CrossingPointProblem;
import org.sinur.journal.Journal;
import org.sinur.problem.EntityTag;
import org.sinur.problem.ProblemException;

/** Crossings: recorded at the booth, read at the point and at headquarters. */
@Path("crossings")
@Tag(name = "Crossings")
class CrossingResource {

  private final CrossingDesk desk;
  private final Crossings crossings;
  private final Journal journal;
  private final CurrentCaller caller;

  CrossingResource(CrossingDesk desk, Crossings crossings, Journal journal, CurrentCaller caller) {
    this.desk = desk;
    this.crossings = crossings;
    this.journal = journal;
    this.caller = caller;
  }

  /**
   * A page of crossings.
   *
   * @param crossings the latest first
   * @param next the {@code before} of the next page; absent on the last
   */
  record CrossingPage(List<CrossingView> crossings, @Nullable UUID next) {}

  @PUT
  @Path("{id}")
  @Operation(
      summary = "Records a crossing under an id made by the booth (a UUID, best of version 7)",
      description =
          "Sent again with the same content it is answered with what is recorded and has no further effect.")
  @RolesAllowed({Duty.FIRST_LINE_OFFICER, Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR})
  public Uni<RestResponse<CrossingView>> put(
      @PathParam("id") UUID id, @NotNull @Valid CrossingRequest body) {
    caller.get().mustHaveDutyAt(body.crossingPoint());
    return desk.record(id, body)
        .map(
            outcome ->
                switch (outcome) {
                  case CrossingDesk.Outcome.Recorded(var row, var replayed, var stay) ->
                      tagged(
                          replayed ? RestResponse.Status.OK : RestResponse.Status.CREATED,
                          CrossingView.of(row).with(stay));
                  case CrossingDesk.Outcome.KeptBeside() ->
                      throw ProblemException.of(CrossingPointProblem.CROSSING_CONFLICT, null);
                  case CrossingDesk.Outcome.Refused(var why, var detail) ->
                      throw ProblemException.of(why, detail);
                });
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "One crossing as it is in force, with its ETag",
      description =
          "The Link header leads to its corrections (RFC 5829, version-history), where it has any.")
  @RolesAllowed({
    Duty.FIRST_LINE_OFFICER,
    Duty.SECOND_LINE_OFFICER,
    Duty.SHIFT_SUPERVISOR,
    Duty.HQ_ANALYST,
    Duty.AUDITOR
  })
  @WithTransaction
  public Uni<RestResponse<CrossingView>> get(@PathParam("id") UUID id) {
    var reader = caller.get();
    return visible(id, reader)
        .call(row -> journal.viewed("crossing", row.id, row.crossingPoint))
        .map(row -> tagged(view(row, reader)));
  }

  @GET
  @Operation(summary = "Crossings, the latest first, page by page")
  @RolesAllowed({Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR, Duty.HQ_ANALYST, Duty.AUDITOR})
  @WithTransaction
  public Uni<CrossingPage> list(
      @QueryParam("crossingPoint") @Nullable @Pattern(regexp = PlaceCode.FORM) String crossingPoint,
      @QueryParam("from") @Nullable Instant from,
      @QueryParam("to") @Nullable Instant to,
      @QueryParam("marked") @DefaultValue("false") boolean marked,
      @QueryParam("before") @Nullable UUID before,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    var reader = caller.get();
    var places = reader.placesToSearch(crossingPoint);
    return position(before, reader)
        .flatMap(row -> crossings.page(new Crossings.Search(places, from, to, marked, row), limit))
        .call(
            page ->
                journal.viewed(
                    "crossing", page.stream().map(row -> row.id).toList(), crossingPoint))
        .map(
            page ->
                new CrossingPage(
                    page.stream().map(row -> view(row, reader)).toList(),
                    page.size() < limit ? null : page.getLast().id));
  }

  /** A crossing at another place does not exist for the reader. */
  private Uni<CrossingRow> visible(UUID id, Caller reader) {
    return crossings
        .findById(id)
        .map(row -> row != null && reader.places().include(row.crossingPoint) ? row : null)
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new);
  }

  private Uni<@Nullable CrossingRow> position(@Nullable UUID before, Caller reader) {
    return before == null ? Uni.createFrom().nullItem() : visible(before, reader).map(row -> row);
  }

  static RestResponse<CrossingView> tagged(CrossingView view) {
    return tagged(RestResponse.Status.OK, view);
  }

  private static RestResponse<CrossingView> tagged(RestResponse.Status status, CrossingView view) {
    var answer =
        RestResponse.ResponseBuilder.create(status, view)
            .header(HttpHeaders.ETAG, EntityTag.of(view.version()));
    return (view.version() == 0
            ? answer
            : answer.header(
                "Link", "<%s/corrections>; rel=\"version-history\"".formatted(view.id())))
        .build();
  }

  private static CrossingView view(CrossingRow row, Caller reader) {
    var view = CrossingView.of(row);
    return reader.seesMasked() ? view.masking() : view;
  }
}
