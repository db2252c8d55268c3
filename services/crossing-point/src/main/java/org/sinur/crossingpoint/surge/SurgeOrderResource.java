package org.sinur.crossingpoint.surge;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Caller;
import org.sinur.access.CurrentCaller;
import org.sinur.access.Duty;
import org.sinur.access.PlaceCode;
import org.sinur.journal.Journal;
import org.sinur.problem.EntityTag;

/**
 * Surge orders: proposed by one person, confirmed by another, ended by time. They are public acts;
 * what was recorded under them is not.
 */
@Path("surge-orders")
@Tag(name = "Surge")
@RolesAllowed({
  Duty.FIRST_LINE_OFFICER,
  Duty.SECOND_LINE_OFFICER,
  Duty.SHIFT_SUPERVISOR,
  Duty.HQ_ANALYST,
  Duty.PROTECTION_OFFICER,
  Duty.AUDITOR,
  Duty.ADMINISTRATOR
})
class SurgeOrderResource {

  private final SurgeOrderDesk desk;
  private final SurgeOrders orders;
  private final SurgeRegistrations registrations;
  private final SurgePersons persons;
  private final Metering metering;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;

  SurgeOrderResource(
      SurgeOrderDesk desk,
      SurgeOrders orders,
      SurgeRegistrations registrations,
      SurgePersons persons,
      Metering metering,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock) {
    this.desk = desk;
    this.orders = orders;
    this.registrations = registrations;
    this.persons = persons;
    this.metering = metering;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * A page of surge orders.
   *
   * @param orders the latest proposed first
   * @param next the {@code before} of the next page; absent on the last
   */
  @Schema(name = "SurgeOrderPage")
  record Page(List<SurgeOrderView> orders, @Nullable UUID next) {}

  @PUT
  @Path("{id}")
  @Operation(
      summary = "Proposes a surge order under an id made by the sender (a UUID, best of version 7)",
      description =
          "It takes force when another person confirms it, and ends by itself. Sent again with the same content it is answered with what is kept.")
  @RolesAllowed({Duty.SHIFT_SUPERVISOR, Duty.ADMINISTRATOR})
  public Uni<RestResponse<SurgeOrderView>> propose(
      @PathParam("id") UUID id, @NotNull @Valid SurgeOrderRequest body) {
    return desk.propose(id, body)
        .map(
            kept ->
                answer(
                    kept.replayed() ? RestResponse.Status.OK : RestResponse.Status.CREATED,
                    kept.order()));
  }

  @PUT
  @Path("{id}/decision")
  @Operation(
      summary =
          "Confirms a proposed surge order, or rejects it: another person than who proposed it",
      description =
          "Needs If-Match with the ETag last read. The same decision sent again is the same decision.")
  @RolesAllowed(Duty.ADMINISTRATOR)
  public Uni<RestResponse<SurgeOrderView>> decide(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid SurgeDecisionRequest body) {
    return answer(desk.decide(id, body, EntityTag.required(ifMatch)));
  }

  @PUT
  @Path("{id}/revocation")
  @Operation(
      summary = "Revokes a surge order from now on; one person is enough",
      description =
          "Needs If-Match with the ETag last read. The same reason sent again has no further effect.")
  @RolesAllowed({Duty.SHIFT_SUPERVISOR, Duty.ADMINISTRATOR})
  public Uni<RestResponse<SurgeOrderView>> revoke(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid SurgeRevocation body) {
    return answer(desk.revoke(id, body, EntityTag.required(ifMatch)));
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One surge order as it stands now, with its ETag")
  @WithSession
  public Uni<RestResponse<SurgeOrderView>> get(@PathParam("id") UUID id) {
    return existing(id).map(row -> answer(RestResponse.Status.OK, row));
  }

  @GET
  @Operation(summary = "All surge orders ever proposed, the latest first, page by page")
  @WithSession
  public Uni<Page> list(
      @QueryParam("crossingPoint") @Nullable @Pattern(regexp = PlaceCode.FORM) String crossingPoint,
      @QueryParam("before") @Nullable UUID before,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return (before == null ? Uni.createFrom().<SurgeOrderRow>nullItem() : existing(before))
        .flatMap(position -> orders.page(crossingPoint, position, limit))
        .map(
            rows ->
                new Page(
                    rows.stream().map(row -> SurgeOrderView.of(row, clock.instant())).toList(),
                    rows.size() < limit ? null : rows.getLast().id));
  }

  @GET
  @Path("{id}/metering")
  @Operation(summary = "How many came in the last full hours, against how many were agreed")
  @RolesAllowed({Duty.SHIFT_SUPERVISOR, Duty.HQ_ANALYST, Duty.AUDITOR})
  @WithSession
  public Uni<List<Metering.Hour>> metering(
      @PathParam("id") UUID id,
      @QueryParam("hours") @DefaultValue("6") @Min(1) @Max(72) int hours) {
    var places = caller.get().places();
    return existing(id)
        .map(SurgeOrderRow::order)
        .flatMap(
            order ->
                metering.lastHours(
                    order,
                    order.crossingPoints().stream().filter(places::include).toList(),
                    hours,
                    clock.instant()));
  }

  @GET
  @Path("{id}/deviations")
  @Operation(
      summary = "What was left out under a surge order: counts, and the groups it was left out of")
  @RolesAllowed({Duty.SHIFT_SUPERVISOR, Duty.HQ_ANALYST, Duty.AUDITOR})
  @WithTransaction
  public Uni<Deviations> deviations(
      @PathParam("id") UUID id,
      @QueryParam("before") @Nullable UUID before,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    var reader = caller.get();
    var places = reader.placesToSearch(null);
    return existing(id)
        .chain(() -> persons.leftOut(id, places, true))
        .flatMap(
            first ->
                persons.leftOut(id, places, false).map(latest -> Deviations.fields(first, latest)))
        .flatMap(
            fields ->
                position(before, reader)
                    .flatMap(
                        position ->
                            registrations.page(
                                new SurgeRegistrations.Search(places, id, null, true, position),
                                limit))
                    .map(rows -> rows.stream().map(row -> row.id).toList())
                    .call(ids -> journal.viewed("surge-registration", ids, null))
                    .map(
                        ids ->
                            new Deviations(
                                fields, ids, ids.size() < limit ? null : ids.getLast())));
  }

  private Uni<@Nullable SurgeRegistrationRow> position(@Nullable UUID before, Caller reader) {
    return before == null
        ? Uni.createFrom().nullItem()
        : registrations
            .findById(before)
            .map(row -> row != null && reader.places().include(row.crossingPoint) ? row : null)
            .onItem()
            .ifNull()
            .failWith(NotFoundException::new)
            .map(row -> row);
  }

  private Uni<SurgeOrderRow> existing(UUID id) {
    return orders.findById(id).onItem().ifNull().failWith(NotFoundException::new);
  }

  private Uni<RestResponse<SurgeOrderView>> answer(Uni<@Nullable SurgeOrderRow> changed) {
    return changed
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new)
        .map(row -> answer(RestResponse.Status.OK, row));
  }

  private RestResponse<SurgeOrderView> answer(RestResponse.Status status, SurgeOrderRow row) {
    return RestResponse.ResponseBuilder.create(status, SurgeOrderView.of(row, clock.instant()))
        .header(HttpHeaders.ETAG, EntityTag.of(row.version))
        .build();
  }
}
