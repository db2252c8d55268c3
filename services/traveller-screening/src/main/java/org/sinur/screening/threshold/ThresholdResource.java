package org.sinur.screening.threshold;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
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
import org.sinur.namematching.MatchingRules;
import org.sinur.problem.EntityTag;
import org.sinur.problem.ProblemException;
import org.sinur.problem.RequestProblem;
import org.sinur.screening.ScreeningProblem;
import org.sinur.service.KeptJson;

/** The threshold of matches by name: proposed by one person, approved by another. */
@Path("alert-thresholds")
@Tag(name = "Alert thresholds")
class ThresholdResource {

  private final ThresholdDesk desk;
  private final Thresholds thresholds;
  private final Consequences consequences;
  private final ThresholdInForce inForce;
  private final CurrentCaller caller;
  private final KeptJson json;

  ThresholdResource(
      ThresholdDesk desk,
      Thresholds thresholds,
      Consequences consequences,
      ThresholdInForce inForce,
      CurrentCaller caller,
      KeptJson json) {
    this.desk = desk;
    this.thresholds = thresholds;
    this.consequences = consequences;
    this.inForce = inForce;
    this.caller = caller;
    this.json = json;
  }

  /**
   * A threshold that was proposed.
   *
   * @param id the threshold
   * @param threshold the least score of a match by name
   * @param rules the version of the matching rules it was proposed for
   * @param standing how it stands
   * @param reason why it was proposed
   * @param proposedAt when
   * @param proposedBy by whom: the subject's id in the realm
   * @param proposedByName the proposer's sign-in name then; null where it was not kept yet
   * @param consequence what it would have meant, as counted when it was proposed
   * @param note the grounds of the decision
   * @param decidedAt when it was decided
   * @param decidedBy by whom
   * @param replacedAt when another took its place
   */
  @Schema(name = "AlertThreshold")
  record View(
      UUID id,
      double threshold,
      String rules,
      Standing standing,
      String reason,
      Instant proposedAt,
      String proposedBy,
      @Nullable String proposedByName,
      @Schema(implementation = Consequence.class) JsonNode consequence,
      @Nullable String note,
      @Nullable Instant decidedAt,
      @Nullable String decidedBy,
      @Nullable Instant replacedAt) {}

  /**
   * A page of thresholds.
   *
   * @param thresholds the latest proposed first
   * @param next the {@code before} of the next page; absent on the last
   */
  @Schema(name = "AlertThresholdPage")
  record Page(List<View> thresholds, @Nullable UUID next) {}

  /**
   * What this counter service screens by.
   *
   * @param threshold the least score of a match by name
   * @param rules the version of the matching rules
   * @param chosenFor the rules that the threshold in force was chosen for; null where none was ever
   *     approved and the one the rules are made for holds
   */
  @Schema(name = "ThresholdInForce")
  record InForce(double threshold, String rules, @Nullable String chosenFor) {}

  @POST
  @Operation(
      summary = "Proposes a threshold",
      description =
          "What it would have meant for the travellers of the past days is counted and kept with it. It takes force when another person approves it; only one can wait at a time.")
  @RolesAllowed(Duty.WATCHLIST_EDITOR)
  public Uni<RestResponse<View>> propose(
      @HeaderParam(IdempotencyKey.HEADER) @NotNull @Pattern(regexp = IdempotencyKey.FORM)
          String idempotencyKey,
      @NotNull @Valid ProposalRequest body) {
    return desk.propose(body, idempotencyKey)
        .map(
            proposing ->
                switch (proposing) {
                  case ThresholdDesk.Proposing.Proposed(var row, var replayed) ->
                      answer(replayed ? RestResponse.Status.OK : RestResponse.Status.CREATED, row);
                  case ThresholdDesk.Proposing.AnotherWaits() ->
                      throw ProblemException.of(ScreeningProblem.ANOTHER_THRESHOLD_WAITS, null);
                  case ThresholdDesk.Proposing.KeyReused() ->
                      throw ProblemException.of(RequestProblem.IDEMPOTENCY_KEY_REUSED, null);
                });
  }

  @GET
  @Operation(summary = "All thresholds ever proposed, the latest first, page by page")
  @RolesAllowed({Duty.HQ_ANALYST, Duty.WATCHLIST_EDITOR, Duty.WATCHLIST_APPROVER, Duty.AUDITOR})
  @WithSession
  public Uni<Page> list(
      @QueryParam("before") @Nullable UUID before,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return (before == null ? Uni.createFrom().<ThresholdRow>nullItem() : existing(before))
        .flatMap(position -> thresholds.page(position, limit))
        .map(
            rows ->
                new Page(
                    rows.stream().map(this::view).toList(),
                    rows.size() < limit ? null : rows.getLast().id));
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One threshold, with its ETag")
  @RolesAllowed({Duty.HQ_ANALYST, Duty.WATCHLIST_EDITOR, Duty.WATCHLIST_APPROVER, Duty.AUDITOR})
  @WithSession
  public Uni<RestResponse<View>> get(@PathParam("id") UUID id) {
    return existing(id).map(row -> answer(RestResponse.Status.OK, row));
  }

  @GET
  @Path("in-force")
  @Operation(summary = "The threshold that is screened by")
  @RolesAllowed({
    Duty.SHIFT_SUPERVISOR,
    Duty.HQ_ANALYST,
    Duty.WATCHLIST_EDITOR,
    Duty.WATCHLIST_APPROVER,
    Duty.AUDITOR
  })
  @WithSession
  public Uni<InForce> inForce() {
    return thresholds
        .inForce()
        .map(
            row ->
                new InForce(
                    inForce.value(), MatchingRules.VERSION, row == null ? null : row.rules));
  }

  @GET
  @Path("consequence")
  @Operation(summary = "What a threshold would have meant for the travellers of the past days")
  @RolesAllowed({Duty.HQ_ANALYST, Duty.WATCHLIST_EDITOR, Duty.WATCHLIST_APPROVER, Duty.AUDITOR})
  @WithSession
  public Uni<Consequence> consequence(
      @QueryParam("threshold") @NotNull @DecimalMin("0.2") @DecimalMax("0.95") Double threshold,
      @QueryParam("days") @DefaultValue("30") @Min(1) @Max(366) int days) {
    return consequences.of(threshold, inForce.value(), days);
  }

  @PUT
  @Path("{id}/decision")
  @Operation(
      summary = "Approves a proposed threshold, or rejects it",
      description =
          "Needs If-Match with the ETag last read. The same decision sent again is the same decision.")
  @RolesAllowed(Duty.WATCHLIST_APPROVER)
  public Uni<RestResponse<View>> decide(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid DecisionRequest body) {
    return desk.decide(id, body, EntityTag.required(ifMatch))
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new)
        .map(
            deciding ->
                switch (deciding) {
                  case ThresholdDesk.Deciding.Decided(var row) ->
                      answer(RestResponse.Status.OK, row);
                  case ThresholdDesk.Deciding.DecidedOtherwise() ->
                      throw ProblemException.of(ScreeningProblem.THRESHOLD_DECIDED, null);
                  case ThresholdDesk.Deciding.OwnProposal() ->
                      throw ProblemException.of(ScreeningProblem.OWN_PROPOSAL, null);
                });
  }

  private Uni<ThresholdRow> existing(UUID id) {
    return thresholds.findById(id).onItem().ifNull().failWith(NotFoundException::new);
  }

  private RestResponse<View> answer(RestResponse.Status status, ThresholdRow row) {
    return RestResponse.ResponseBuilder.create(status, view(row))
        .header(HttpHeaders.ETAG, EntityTag.of(row.version))
        .build();
  }

  /** What people wrote may name people. */
  private View view(ThresholdRow row) {
    var masked = caller.get().seesMasked();
    return new View(
        row.id,
        row.threshold,
        row.rules,
        row.standing,
        masked ? Objects.requireNonNull(Mask.all(row.reason)) : row.reason,
        row.proposedAt,
        row.proposedBy,
        row.proposedByName,
        json.tree(row.consequence),
        masked ? Mask.all(row.note) : row.note,
        row.decidedAt,
        row.decidedBy,
        row.replacedAt);
  }
}
