package org.sinur.watchlist.entry;

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
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.access.Duty;
import org.sinur.idempotency.IdempotencyKey;
import org.sinur.journal.Journal;
import org.sinur.problem.EntityTag;
import org.sinur.watchlist.subject.IraqDay;
import org.sinur.watchlist.subject.SubjectView;
import org.sinur.watchlist.subject.Subjects;

/** The commission's own entries: proposed by one person, approved by another. */
@Path("entries")
@Tag(name = "Entries")
@RolesAllowed({Duty.WATCHLIST_EDITOR, Duty.WATCHLIST_APPROVER, Duty.HQ_ANALYST, Duty.AUDITOR})
class EntryResource {

  private final EntryDesk desk;
  private final Entries entries;
  private final Proposals proposals;
  private final Subjects subjects;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;

  EntryResource(
      EntryDesk desk,
      Entries entries,
      Proposals proposals,
      Subjects subjects,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock) {
    this.desk = desk;
    this.entries = entries;
    this.proposals = proposals;
    this.subjects = subjects;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * A page of entries.
   *
   * @param entries the latest recorded first
   * @param next the {@code before} of the next page; absent on the last
   */
  @Schema(name = "EntryPage")
  record Page(List<EntryView> entries, @Nullable UUID next) {}

  @POST
  @Operation(
      summary = "Proposes a new entry",
      description =
          "It is listed when another person approves it, and holds until the end of its last day in Iraq.")
  @RolesAllowed(Duty.WATCHLIST_EDITOR)
  @WithTransaction
  public Uni<RestResponse<EntryView>> propose(
      @HeaderParam(IdempotencyKey.HEADER) @NotNull @Pattern(regexp = IdempotencyKey.FORM)
          String idempotencyKey,
      @NotNull @Valid EntryRequest body) {
    return desk.propose(body, idempotencyKey).flatMap(this::answer);
  }

  @POST
  @Path("{id}/proposals")
  @Operation(
      summary = "Proposes a change of an entry",
      description =
          """
          AMEND says all of the entry anew, also of a suspended one, which stays suspended; SUSPEND takes it off the list for the \
          time being, RESUME lists it again as it was, WITHDRAW takes it off for good. One change waits at a time. Needs If-Match \
          with the entry's ETag last read.""")
  @RolesAllowed(Duty.WATCHLIST_EDITOR)
  @WithTransaction
  public Uni<RestResponse<EntryView>> propose(
      @PathParam("id") UUID id,
      @HeaderParam(IdempotencyKey.HEADER) @NotNull @Pattern(regexp = IdempotencyKey.FORM)
          String idempotencyKey,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid ProposalRequest body) {
    return desk.propose(id, body, idempotencyKey, EntityTag.required(ifMatch))
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new)
        .flatMap(this::answer);
  }

  @PUT
  @Path("{id}/proposals/{proposal}/decision")
  @Operation(
      summary = "Approves a proposal, rejects it, or takes it back",
      description =
          """
          An approver approves what another person proposed, or rejects it; the proposer takes it back (RETRACTED). Needs If-Match \
          with the entry's ETag last read. The same decision sent again is the same decision.""")
  @RolesAllowed({Duty.WATCHLIST_EDITOR, Duty.WATCHLIST_APPROVER})
  @WithTransaction
  public Uni<RestResponse<EntryView>> decide(
      @PathParam("id") UUID id,
      @PathParam("proposal") UUID proposal,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid DecisionRequest body) {
    return desk.decide(id, proposal, body, EntityTag.required(ifMatch))
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new)
        .flatMap(entry -> answer(RestResponse.Status.OK, entry));
  }

  @GET
  @Operation(
      summary = "The entries, the latest recorded first, page by page",
      description =
          "`waiting=true` for what an approver has to decide; `reviewBy` for what has to be looked at again by a day.")
  @WithTransaction
  public Uni<Page> list(
      @QueryParam("state") @Nullable EntryState state,
      @QueryParam("waiting") @Nullable Boolean waiting,
      @QueryParam("reviewBy") @Nullable LocalDate reviewBy,
      @QueryParam("before") @Nullable UUID before,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return (before == null ? Uni.createFrom().<EntryRow>nullItem() : existing(before))
        .flatMap(
            position -> entries.page(new Entries.Search(state, waiting, reviewBy), position, limit))
        .call(rows -> journal.viewed("entry", rows.stream().map(row -> row.id).toList(), null))
        .flatMap(
            rows ->
                views(rows)
                    .map(views -> new Page(views, rows.size() < limit ? null : rows.getLast().id)));
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One entry, with its ETag and the proposal that waits")
  @WithTransaction
  public Uni<RestResponse<EntryView>> get(@PathParam("id") UUID id) {
    return existing(id)
        .call(() -> journal.viewed("entry", id, null))
        .flatMap(entry -> answer(RestResponse.Status.OK, entry));
  }

  @GET
  @Path("{id}/proposals")
  @Operation(summary = "All that was ever proposed of an entry, the latest first")
  @WithTransaction
  public Uni<List<EntryView.Proposal>> proposals(@PathParam("id") UUID id) {
    return existing(id)
        .call(() -> journal.viewed("entry", id, null))
        .chain(() -> proposals.of(id))
        .map(rows -> rows.stream().map(this::view).toList());
  }

  private Uni<EntryRow> existing(UUID id) {
    return entries.findById(id).onItem().ifNull().failWith(NotFoundException::new);
  }

  private Uni<RestResponse<EntryView>> answer(EntryDesk.Kept kept) {
    return answer(
        kept.replayed() ? RestResponse.Status.OK : RestResponse.Status.CREATED, kept.entry());
  }

  private Uni<RestResponse<EntryView>> answer(RestResponse.Status status, EntryRow entry) {
    return views(List.of(entry))
        .map(
            views ->
                RestResponse.ResponseBuilder.create(status, views.getFirst())
                    .header(HttpHeaders.ETAG, EntityTag.of(entry.revision))
                    .build());
  }

  private Uni<List<EntryView>> views(List<EntryRow> rows) {
    var today = IraqDay.of(clock.instant());
    return proposals
        .waiting(rows.stream().map(row -> row.id).toList())
        .map(
            waiting ->
                waiting.stream().collect(Collectors.toMap(p -> p.entryId, Function.identity())))
        .map(
            waiting ->
                rows.stream()
                    .map(
                        row -> {
                          var proposal = waiting.get(row.id);
                          return EntryView.of(
                              row,
                              today,
                              subject(row.content),
                              proposal == null ? null : view(proposal));
                        })
                    .toList());
  }

  private EntryView.Proposal view(ProposalRow row) {
    return EntryView.Proposal.of(row, subject(row.content), caller.get().seesMasked());
  }

  private @Nullable SubjectView subject(@Nullable String content) {
    return content == null ? null : SubjectView.of(subjects.read(content), caller.get());
  }
}
