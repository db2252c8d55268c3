package org.sinur.screening.redress;

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
import jakarta.ws.rs.POST;
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
import org.sinur.idempotency.IdempotencyKey;
import org.sinur.journal.Journal;
import org.sinur.problem.EntityTag;

/** What travellers asked to be put right, at headquarters. */
@Path("redress-requests")
@Tag(name = "Redress")
@RolesAllowed({Duty.WATCHLIST_EDITOR, Duty.WATCHLIST_APPROVER, Duty.HQ_ANALYST, Duty.AUDITOR})
class RedressResource {

  private final RedressDesk desk;
  private final Redresses redresses;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;

  RedressResource(
      RedressDesk desk,
      Redresses redresses,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock) {
    this.desk = desk;
    this.redresses = redresses;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * What a traveller asked to be put right.
   *
   * @param id the request
   * @param screeningId the screening that the slip was given out for
   * @param statement what the traveller said
   * @param language in which the traveller wants to be answered
   * @param lodgedAt when
   * @param lodgedBy who took it down
   * @param lodgedByName that person's sign-in name then; null where it was not kept yet
   * @param dueAt by when it has to be answered
   * @param overdue whether it waits longer than that
   * @param decision null while it waits
   * @param note the grounds of the decision
   * @param decidedAt when it was decided
   * @param decidedBy by whom
   */
  @Schema(name = "Redress")
  record View(
      UUID id,
      UUID screeningId,
      String statement,
      String language,
      Instant lodgedAt,
      String lodgedBy,
      @Nullable String lodgedByName,
      Instant dueAt,
      boolean overdue,
      @Nullable RedressDecision decision,
      @Nullable String note,
      @Nullable Instant decidedAt,
      @Nullable String decidedBy) {}

  /**
   * A page of requests.
   *
   * @param requests the latest lodged first
   * @param next the {@code before} of the next page; absent on the last
   */
  @Schema(name = "RedressPage")
  record Page(List<View> requests, @Nullable UUID next) {}

  @POST
  @Operation(
      summary = "Takes down what a traveller asks to be put right",
      description =
          "The number of the traveller's slip says which screening it is about. One waits at a time.")
  @RolesAllowed(Duty.WATCHLIST_EDITOR)
  @WithTransaction
  public Uni<RestResponse<View>> lodge(
      @HeaderParam(IdempotencyKey.HEADER) @NotNull @Pattern(regexp = IdempotencyKey.FORM)
          String idempotencyKey,
      @NotNull @Valid RedressRequest body) {
    return desk.lodge(body, idempotencyKey)
        .map(
            kept ->
                answer(
                    kept.replayed() ? RestResponse.Status.OK : RestResponse.Status.CREATED,
                    kept.redress()));
  }

  @PUT
  @Path("{id}/decision")
  @Operation(
      summary = "Decides on it: another person than who took it down",
      description =
          """
          UPHELD clears the traveller, with the same document, of the listed persons whose names were found alike: everywhere, \
          whatever their listings say later, until the clearance ends or is withdrawn. A listed document still stops its holder. \
          Needs If-Match with the ETag last read. The same decision sent again is the same decision.""")
  @RolesAllowed(Duty.WATCHLIST_APPROVER)
  @WithTransaction
  public Uni<RestResponse<View>> decide(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid RedressDecisionRequest body) {
    return desk.decide(id, body, EntityTag.required(ifMatch))
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new)
        .map(row -> answer(RestResponse.Status.OK, row));
  }

  @GET
  @Operation(summary = "What travellers asked, the latest lodged first, page by page")
  @WithTransaction
  public Uni<Page> list(
      @QueryParam("waiting") @Nullable Boolean waiting,
      @QueryParam("before") @Nullable UUID before,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return (before == null ? Uni.createFrom().<RedressRow>nullItem() : existing(before))
        .flatMap(position -> redresses.page(waiting, position, limit))
        .call(rows -> journal.viewed("redress", rows.stream().map(row -> row.id).toList(), null))
        .map(
            rows ->
                new Page(
                    rows.stream().map(this::view).toList(),
                    rows.size() < limit ? null : rows.getLast().id));
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One request, with its ETag")
  @WithTransaction
  public Uni<RestResponse<View>> get(@PathParam("id") UUID id) {
    return existing(id)
        .call(() -> journal.viewed("redress", id, null))
        .map(row -> answer(RestResponse.Status.OK, row));
  }

  private Uni<RedressRow> existing(UUID id) {
    return redresses.findById(id).onItem().ifNull().failWith(NotFoundException::new);
  }

  private RestResponse<View> answer(RestResponse.Status status, RedressRow row) {
    return RestResponse.ResponseBuilder.create(status, view(row))
        .header(HttpHeaders.ETAG, EntityTag.of(row.version))
        .build();
  }

  /** What people said and wrote may name people. */
  private View view(RedressRow row) {
    var masked = caller.get().seesMasked();
    return new View(
        row.id,
        row.screeningId,
        masked ? Objects.requireNonNull(Mask.all(row.statement)) : row.statement,
        row.language,
        row.lodgedAt,
        row.lodgedBy,
        row.lodgedByName,
        row.dueAt,
        row.decision == null && row.dueAt.isBefore(clock.instant()),
        row.decision,
        masked ? Mask.all(row.note) : row.note,
        row.decidedAt,
        row.decidedBy);
  }
}
