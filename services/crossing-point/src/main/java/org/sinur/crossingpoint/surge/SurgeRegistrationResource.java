package org.sinur.crossingpoint.surge;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.sinur.problem.ProblemException;
import org.sinur.service.SlipNumber;

/** Groups registered under surge orders, and what of them is still to be completed. */
@Path("surge-registrations")
@Tag(name = "Surge")
class SurgeRegistrationResource {

  private static final String RECORD = "surge-registration";

  private final RegistrationDesk desk;
  private final SurgeRegistrations registrations;
  private final SurgePersons persons;
  private final Journal journal;
  private final CurrentCaller caller;

  SurgeRegistrationResource(
      RegistrationDesk desk,
      SurgeRegistrations registrations,
      SurgePersons persons,
      Journal journal,
      CurrentCaller caller) {
    this.desk = desk;
    this.registrations = registrations;
    this.persons = persons;
    this.journal = journal;
    this.caller = caller;
  }

  /**
   * A page of groups.
   *
   * @param registrations the latest recorded first
   * @param next the {@code before} of the next page; absent on the last
   */
  @Schema(name = "SurgeRegistrationPage")
  record Page(List<SurgeRegistrationView> registrations, @Nullable UUID next) {}

  @PUT
  @Path("{id}")
  @Operation(
      summary =
          "Registers a group at once under an id made by the booth (a UUID, best of version 7)",
      description =
          "Each person is given a token for a slip. Only while a surge order is in force that speaks of them. Sent again with the same content it is answered with what is kept.")
  @RolesAllowed({Duty.FIRST_LINE_OFFICER, Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR})
  public Uni<RestResponse<SurgeRegistrationView>> put(
      @PathParam("id") UUID id, @NotNull @Valid SurgeRegistrationRequest body) {
    caller.get().mustHaveDutyAt(body.crossingPoint());
    return desk.register(id, body)
        .flatMap(
            outcome ->
                switch (outcome) {
                  case RegistrationDesk.Outcome.Registered(var row, var replayed) ->
                      Panache.withSession(() -> views(List.of(row)))
                          .map(List::getFirst)
                          .map(
                              view ->
                                  RestResponse.status(
                                      replayed
                                          ? RestResponse.Status.OK
                                          : RestResponse.Status.CREATED,
                                      view));
                  case RegistrationDesk.Outcome.Refused(var refusal) ->
                      throw ProblemException.of(refusal.why(), null, refusal.errors());
                });
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One group, with all versions of what was captured")
  @RolesAllowed({
    Duty.FIRST_LINE_OFFICER,
    Duty.SECOND_LINE_OFFICER,
    Duty.SHIFT_SUPERVISOR,
    Duty.HQ_ANALYST,
    Duty.AUDITOR
  })
  @WithTransaction
  public Uni<SurgeRegistrationView> get(@PathParam("id") UUID id) {
    return visible(id, caller.get())
        .call(row -> journal.viewed(RECORD, row.id, row.crossingPoint))
        .flatMap(row -> views(List.of(row)))
        .map(List::getFirst);
  }

  @GET
  @Operation(
      summary = "Groups, the latest recorded first, page by page; those to be completed",
      description = "With a token, the group of whoever carries it.")
  @RolesAllowed({Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR, Duty.HQ_ANALYST, Duty.AUDITOR})
  @WithTransaction
  public Uni<Page> list(
      @QueryParam("crossingPoint") @Nullable @Pattern(regexp = PlaceCode.FORM) String crossingPoint,
      @QueryParam("order") @Nullable UUID order,
      @QueryParam("incomplete") @Nullable Boolean incomplete,
      @QueryParam("token") @Nullable @Size(max = 40) String token,
      @QueryParam("before") @Nullable UUID before,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    var reader = caller.get();
    var places = reader.placesToSearch(crossingPoint);
    return (token == null
            ? position(before, reader)
                .flatMap(
                    position ->
                        registrations.page(
                            new SurgeRegistrations.Search(
                                places, order, incomplete, null, position),
                            limit))
            : withToken(token, reader))
        .call(rows -> journal.viewed(RECORD, rows.stream().map(r -> r.id).toList(), crossingPoint))
        .flatMap(
            rows ->
                views(rows)
                    .map(
                        views ->
                            new Page(
                                views,
                                token != null || rows.size() < limit ? null : rows.getLast().id)));
  }

  @PUT
  @Path("{id}/persons/{position}")
  @Operation(
      summary = "Completes what was captured of a person of a group; both versions are kept",
      description =
          "Needs If-Match with the person's version in quotes. The same content sent again has no further effect.")
  @RolesAllowed({Duty.FIRST_LINE_OFFICER, Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR})
  @WithTransaction
  public Uni<RestResponse<SurgeRegistrationView>> complete(
      @PathParam("id") UUID id,
      @PathParam("position") int position,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid SurgePerson body) {
    var read = EntityTag.required(ifMatch);
    var places = caller.get().places();
    return registrations
        .held(id)
        .map(row -> row != null && places.include(row.crossingPoint) ? row : null)
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new)
        .flatMap(
            row ->
                desk.complete(row, position, body, read)
                    .onItem()
                    .ifNull()
                    .failWith(NotFoundException::new)
                    .flatMap(
                        person ->
                            views(List.of(row))
                                .map(
                                    views ->
                                        RestResponse.ResponseBuilder.ok(views.getFirst())
                                            .header(HttpHeaders.ETAG, EntityTag.of(person.version))
                                            .build())));
  }

  private Uni<List<SurgeRegistrationRow>> withToken(String token, Caller reader) {
    return SlipNumber.read(token)
        .map(slip -> persons.groupOf(slip.value()))
        .orElseGet(() -> Uni.createFrom().nullItem())
        .flatMap(
            id ->
                id == null
                    ? Uni.createFrom().item(List.of())
                    : registrations
                        .findById(id)
                        .map(
                            row ->
                                reader.places().include(row.crossingPoint)
                                    ? List.of(row)
                                    : List.of()));
  }

  private Uni<List<SurgeRegistrationView>> views(List<SurgeRegistrationRow> rows) {
    var masked = caller.get().seesMasked();
    return persons
        .of(rows.stream().map(row -> row.id).toList())
        .flatMap(
            versions ->
                desk.screeningsOf(versions)
                    .flatMap(
                        screenings ->
                            desk.crossingsOf(versions)
                                .map(
                                    crossings ->
                                        rows.stream()
                                            .map(
                                                row ->
                                                    SurgeRegistrationView.of(
                                                        row,
                                                        versions,
                                                        screenings,
                                                        crossings,
                                                        masked))
                                            .toList())));
  }

  /** A group at another place does not exist for the reader. */
  private Uni<SurgeRegistrationRow> visible(UUID id, Caller reader) {
    return registrations
        .findById(id)
        .map(row -> row != null && reader.places().include(row.crossingPoint) ? row : null)
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new);
  }

  private Uni<@Nullable SurgeRegistrationRow> position(@Nullable UUID before, Caller reader) {
    return before == null ? Uni.createFrom().nullItem() : visible(before, reader).map(row -> row);
  }
}
