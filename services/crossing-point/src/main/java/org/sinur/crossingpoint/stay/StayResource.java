package org.sinur.crossingpoint.stay;

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
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.sinur.service.InTurn;

/** Stays: read where they began and where they ended, and at headquarters. */
@Path("stays")
@Tag(name = "Stays")
class StayResource {

  private final Stays stays;
  private final Passages passages;
  private final StayDesk desk;
  private final StayRuleVersions versions;
  private final StayViews views;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;

  StayResource(
      Stays stays,
      Passages passages,
      StayDesk desk,
      StayRuleVersions versions,
      StayViews views,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock) {
    this.stays = stays;
    this.passages = passages;
    this.desk = desk;
    this.versions = versions;
    this.views = views;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * A page of stays.
   *
   * @param stays the latest first
   * @param next the {@code before} of the next page; absent on the last
   */
  @Schema(name = "StayPage")
  record StayPage(List<StayView> stays, @Nullable UUID next) {}

  /**
   * A page of exits that wait for a person.
   *
   * @param exits the latest first
   * @param next the {@code before} of the next page; absent on the last
   */
  @Schema(name = "UnmatchedPage")
  record UnmatchedPage(List<StayViews.UnmatchedExit> exits, @Nullable UUID next) {}

  /**
   * What a person decides of an exit.
   *
   * @param entryId the entry it belongs to; absent where none does
   * @param note why
   */
  @Schema(name = "EntryDecision")
  record EntryDecision(@Nullable UUID entryId, @NotNull @Size(min = 1, max = 2000) String note) {}

  @GET
  @Path("{id}")
  @Operation(
      summary = "The stay that a crossing belongs to, by the id of its entry or of its exit",
      description =
          "Counted by the rules in force or, with rulesVersion, by an earlier version. The ETag is that of the crossing named.")
  @RolesAllowed({
    Duty.FIRST_LINE_OFFICER,
    Duty.SECOND_LINE_OFFICER,
    Duty.SHIFT_SUPERVISOR,
    Duty.HQ_ANALYST,
    Duty.AUDITOR
  })
  @WithTransaction
  public Uni<RestResponse<StayView>> get(
      @PathParam("id") UUID id, @QueryParam("rulesVersion") @Nullable @Min(0) Integer version) {
    var reader = caller.get();
    return (version == null ? versions.inForce() : versions.version(version))
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new)
        .flatMap(
            rules ->
                passages
                    .findById(id)
                    .onItem()
                    .ifNull()
                    .failWith(NotFoundException::new)
                    .flatMap(asked -> show(asked, reader, rules)));
  }

  @GET
  @Operation(
      summary = "Stays, the latest entry first, page by page",
      description =
          "By place of entry; where no entry is known, by place of exit. OVERSTAYED are those who are here and past their last permitted day.")
  @RolesAllowed({Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR, Duty.HQ_ANALYST, Duty.AUDITOR})
  @WithTransaction
  public Uni<StayPage> list(
      @QueryParam("crossingPoint") @Nullable @Pattern(regexp = PlaceCode.FORM) String crossingPoint,
      @QueryParam("state") @Nullable StayState state,
      @QueryParam("before") @Nullable UUID before,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    var reader = caller.get();
    var places = reader.placesToSearch(crossingPoint);
    var today = IraqDay.of(clock.instant());
    var states =
        state == null
            ? Set.of(
                StayState.OPEN, StayState.CLOSED, StayState.EXIT_MISSING, StayState.ENTRY_MISSING)
            : Set.of(state == StayState.OVERSTAYED ? StayState.OPEN : state);
    return position(before, reader)
        .flatMap(
            row ->
                passages.page(
                    new Passages.Search(
                        places, states, state == StayState.OVERSTAYED ? today : null, null, row),
                    limit))
        .call(
            page ->
                journal.viewed("stay", page.stream().map(row -> row.id).toList(), crossingPoint))
        .flatMap(
            page ->
                versions
                    .inForce()
                    .flatMap(rules -> InTurn.map(page, row -> views.of(row, reader, rules)))
                    .map(
                        shown ->
                            new StayPage(shown, page.size() < limit ? null : page.getLast().id)));
  }

  @GET
  @Path("unmatched")
  @Operation(summary = "Exits whose entry a person has to find, the latest first, page by page")
  @RolesAllowed({Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR, Duty.HQ_ANALYST, Duty.AUDITOR})
  @WithTransaction
  public Uni<UnmatchedPage> unmatched(
      @QueryParam("crossingPoint") @Nullable @Pattern(regexp = PlaceCode.FORM) String crossingPoint,
      @QueryParam("before") @Nullable UUID before,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
    var reader = caller.get();
    var places = reader.placesToSearch(crossingPoint);
    return position(before, reader)
        .flatMap(row -> passages.page(new Passages.Search(places, null, null, true, row), limit))
        .call(
            page ->
                journal.viewed("stay", page.stream().map(row -> row.id).toList(), crossingPoint))
        .flatMap(
            page ->
                InTurn.map(page, row -> views.ofUnmatched(row, reader))
                    .map(
                        exits ->
                            new UnmatchedPage(
                                exits, page.size() < limit ? null : page.getLast().id)));
  }

  @PUT
  @Path("{id}/entry")
  @Operation(
      summary = "Says which entry an exit belongs to, or that none does",
      description =
          "The id is the exit's. Needs If-Match with the ETag last read; sent again it has no further effect."
              + " What a person decides goes before what the system matched.")
  @RolesAllowed({Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR})
  @WithTransaction
  public Uni<RestResponse<StayView>> decide(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid EntryDecision body) {
    var reader = caller.get();
    return passages
        .findById(id)
        .map(row -> row != null && reader.places().include(row.crossingPoint) ? row : null)
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new)
        .flatMap(
            exit -> desk.decide(exit, body.entryId(), body.note(), EntityTag.required(ifMatch)))
        .flatMap(
            outcome ->
                switch (outcome) {
                  case StayDesk.Outcome.Decided(var exit) ->
                      versions.inForce().flatMap(rules -> show(exit, reader, rules));
                  case StayDesk.Outcome.Refused(var why) -> throw ProblemException.of(why, null);
                });
  }

  private Uni<RestResponse<StayView>> show(
      PassageRow asked, Caller reader, StayRuleVersions.Version rules) {
    return visible(asked, reader)
        .call(stay -> journal.viewed("stay", stay.id, stay.crossingPoint))
        .flatMap(stay -> views.of(stay, reader, rules))
        .map(
            view ->
                RestResponse.ResponseBuilder.ok(view)
                    .header(HttpHeaders.ETAG, EntityTag.of(asked.version))
                    .build());
  }

  /** A stay that neither began nor ended at a place of the reader's does not exist for them. */
  private Uni<PassageRow> visible(PassageRow asked, Caller reader) {
    return stays
        .of(asked.id)
        .flatMap(
            stay ->
                stay == null
                    ? Uni.createFrom().<@Nullable PassageRow>nullItem()
                    : exitOf(stay)
                        .map(
                            exit ->
                                Stream.of(stay, exit)
                                        .filter(Objects::nonNull)
                                        .anyMatch(row -> reader.places().include(row.crossingPoint))
                                    ? stay
                                    : null))
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new)
        .map(Objects::requireNonNull);
  }

  private Uni<@Nullable PassageRow> exitOf(PassageRow stay) {
    return stay.partnerId == null
        ? Uni.createFrom().nullItem()
        : passages.findById(stay.partnerId).map(row -> row);
  }

  private Uni<@Nullable PassageRow> position(@Nullable UUID before, Caller reader) {
    return before == null
        ? Uni.createFrom().nullItem()
        : passages
            .findById(before)
            .map(row -> row != null && reader.places().include(row.crossingPoint) ? row : null)
            .onItem()
            .ifNull()
            .failWith(NotFoundException::new)
            .map(row -> row);
  }
}
