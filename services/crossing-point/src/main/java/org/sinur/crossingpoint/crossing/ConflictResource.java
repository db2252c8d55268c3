package org.sinur.crossingpoint.crossing;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Caller;
import org.sinur.access.CurrentCaller;
import org.sinur.access.Duty;
import org.sinur.access.Mask;
import org.sinur.access.PlaceCode;
import org.sinur.crossingpoint.CrossingPointProblem;
import org.sinur.journal.Journal;
import org.sinur.problem.EntityTag;
import org.sinur.problem.ProblemException;

/** Two copies of one crossing that say something else: a supervisor chooses, both are kept. */
@Path("crossings/conflicts")
@Tag(name = "Crossings")
class ConflictResource {

  private final Conflicts conflicts;
  private final ConflictDesk desk;
  private final CorrectionDesk corrections;
  private final Crossings crossings;
  private final CrossingContent content;
  private final Journal journal;
  private final CurrentCaller caller;

  ConflictResource(
      Conflicts conflicts,
      ConflictDesk desk,
      CorrectionDesk corrections,
      Crossings crossings,
      CrossingContent content,
      Journal journal,
      CurrentCaller caller) {
    this.conflicts = conflicts;
    this.desk = desk;
    this.corrections = corrections;
    this.crossings = crossings;
    this.content = content;
    this.journal = journal;
    this.caller = caller;
  }

  /**
   * Two copies of one crossing.
   *
   * @param id the conflict
   * @param etag the tag to send in If-Match with the choice
   * @param recorded the crossing as it is in force; absent where it is at a place not the reader's
   * @param copy the copy that came later
   * @param changed JSON pointers to what differs
   * @param receivedAt when the copy came
   * @param receivedBy who sent it
   * @param choice which of the two a supervisor chose
   * @param note why
   * @param settledAt when
   * @param settledBy who
   */
  @Schema(name = "CrossingConflict")
  record ConflictView(
      UUID id,
      String etag,
      @Nullable CrossingView recorded,
      CrossingRequest copy,
      List<String> changed,
      Instant receivedAt,
      String receivedBy,
      ConflictRow.@Nullable Choice choice,
      @Nullable String note,
      @Nullable Instant settledAt,
      @Nullable String settledBy) {}

  /**
   * A page of conflicts.
   *
   * @param conflicts the latest first
   * @param next the {@code before} of the next page; absent on the last
   */
  record ConflictPage(List<ConflictView> conflicts, @Nullable UUID next) {}

  /**
   * Which of the two holds.
   *
   * @param choice RECORDED or COPY
   * @param note why
   */
  @Schema(name = "ConflictSettlement")
  record Settlement(
      @NotNull ConflictRow.Choice choice, @NotNull @Size(min = 1, max = 2000) String note) {}

  @GET
  @Operation(summary = "Second copies of crossings that say something else, the latest first")
  @RolesAllowed({Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR, Duty.HQ_ANALYST, Duty.AUDITOR})
  @WithTransaction
  public Uni<ConflictPage> list(
      @QueryParam("crossingPoint") @Nullable @Pattern(regexp = PlaceCode.FORM) String crossingPoint,
      @QueryParam("crossing") @Nullable UUID crossing,
      @QueryParam("settled") @DefaultValue("false") boolean settled,
      @QueryParam("before") @Nullable UUID before,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    var reader = caller.get();
    var places = reader.placesToSearch(crossingPoint);
    return position(before, reader)
        .flatMap(row -> conflicts.page(places, crossing, settled, row, limit))
        .call(
            page ->
                journal.viewed(
                    "crossing-conflict", page.stream().map(row -> row.id).toList(), crossingPoint))
        .flatMap(
            page ->
                recorded(page)
                    .map(
                        known ->
                            new ConflictPage(
                                page.stream().map(row -> view(row, known, reader)).toList(),
                                page.size() < limit ? null : page.getLast().id)));
  }

  @GET
  @Path("{conflictId}")
  @Operation(summary = "One second copy beside what is recorded, with its ETag")
  @RolesAllowed({Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR, Duty.HQ_ANALYST, Duty.AUDITOR})
  @WithTransaction
  public Uni<RestResponse<ConflictView>> get(@PathParam("conflictId") UUID conflictId) {
    var reader = caller.get();
    return visible(conflictId, reader)
        .call(row -> journal.viewed("crossing-conflict", row.id, row.crossingPoint))
        .flatMap(row -> tagged(row, reader));
  }

  @PUT
  @Path("{conflictId}/settlement")
  @Operation(
      summary = "Says which of the two copies holds",
      description =
          "Needs If-Match with the conflict's etag. Choosing the copy corrects the crossing; what was recorded is kept as what it was before.")
  @RolesAllowed(Duty.SHIFT_SUPERVISOR)
  @WithTransaction
  public Uni<RestResponse<ConflictView>> settle(
      @PathParam("conflictId") UUID conflictId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Settlement body) {
    var reader = caller.get();
    return visible(conflictId, reader)
        .flatMap(row -> settle(row, body, EntityTag.required(ifMatch)))
        .flatMap(row -> tagged(row, reader));
  }

  private Uni<RestResponse<ConflictView>> tagged(ConflictRow row, Caller reader) {
    return recorded(List.of(row))
        .map(
            known ->
                RestResponse.ResponseBuilder.ok(view(row, known, reader))
                    .header(HttpHeaders.ETAG, EntityTag.of(row.version))
                    .build());
  }

  private Uni<ConflictRow> settle(ConflictRow row, Settlement asked, EntityTag read) {
    if (row.settled) {
      if (row.choice == asked.choice()) {
        return Uni.createFrom().item(row);
      }
      throw ProblemException.of(CrossingPointProblem.CROSSING_CONFLICT_SETTLED, null);
    }
    read.mustBe(row.version);
    return crossings
        .locked(row.crossingId)
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new)
        .map(Objects::requireNonNull)
        .flatMap(
            crossing -> {
              caller.get().mustHaveDutyAt(new PlaceCode(crossing.crossingPoint));
              return choose(crossing, row, asked);
            })
        .chain(() -> desk.settle(row, asked.choice(), asked.note()))
        .replaceWith(row);
  }

  private Uni<Void> choose(CrossingRow crossing, ConflictRow row, Settlement asked) {
    var copy = content.read(row.copy);
    var nothingToDo =
        asked.choice() == ConflictRow.Choice.RECORDED
            || content.changed(crossing.request(), copy).isEmpty();
    return nothingToDo
        ? Uni.createFrom().voidItem()
        : corrections
            .apply(crossing, copy, row.id, asked.note())
            .invoke(
                outcome -> {
                  if (outcome instanceof CorrectionDesk.Outcome.Refused(var why)) {
                    throw ProblemException.of(why, null);
                  }
                })
            .replaceWithVoid();
  }

  private Uni<ConflictRow> visible(UUID id, Caller reader) {
    return conflicts
        .findById(id)
        .map(row -> row != null && reader.places().include(row.crossingPoint) ? row : null)
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new)
        .map(Objects::requireNonNull);
  }

  private Uni<@Nullable ConflictRow> position(@Nullable UUID before, Caller reader) {
    return before == null ? Uni.createFrom().nullItem() : visible(before, reader).map(row -> row);
  }

  private Uni<Map<UUID, CrossingRow>> recorded(List<ConflictRow> rows) {
    return crossings
        .list("id in ?1", rows.stream().map(row -> row.crossingId).toList())
        .map(found -> found.stream().collect(Collectors.toMap(row -> row.id, Function.identity())));
  }

  private ConflictView view(ConflictRow row, Map<UUID, CrossingRow> known, Caller reader) {
    var copy = content.read(row.copy);
    var crossing = known.get(row.crossingId);
    var recorded =
        crossing == null || !reader.places().include(crossing.crossingPoint)
            ? null
            : CrossingView.of(crossing);
    var changed =
        crossing == null || recorded == null
            ? List.<String>of()
            : content.changed(crossing.request(), copy);
    var masked = reader.seesMasked();
    return new ConflictView(
        row.id,
        EntityTag.of(row.version).value(),
        masked && recorded != null ? recorded.masking() : recorded,
        masked ? copy.masking() : copy,
        changed,
        row.receivedAt,
        row.receivedBy,
        row.choice,
        masked ? Mask.all(row.note) : row.note,
        row.settledAt,
        row.settledBy);
  }
}
