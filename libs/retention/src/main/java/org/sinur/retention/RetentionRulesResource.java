package org.sinur.retention;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.access.Duty;
import org.sinur.access.Mask;
import org.sinur.idempotency.IdempotencyKey;
import org.sinur.problem.EntityTag;
import org.sinur.service.KeptJson;

/** How long records are kept: proposed by one administrator, put in force by another. */
@Path("retention/rules")
@Tag(name = "Retention")
class RetentionRulesResource {

  private final RulesDesk desk;
  private final RuleVersions versions;
  private final CurrentCaller caller;
  private final KeptJson json;

  RetentionRulesResource(
      RulesDesk desk, RuleVersions versions, CurrentCaller caller, KeptJson json) {
    this.desk = desk;
    this.versions = versions;
    this.caller = caller;
    this.json = json;
  }

  /**
   * A version of the rules.
   *
   * @param number from 1
   * @param rules what they say
   * @param standing how they stand
   * @param consequences what they would have erased at once, as counted when they were proposed
   * @param proposedAt when
   * @param proposedBy by whom: the subject's id in the realm
   * @param proposedByName the proposer's sign-in name then
   * @param note the grounds of the decision
   * @param decidedAt when it was decided
   * @param decidedBy by whom
   * @param replacedAt when others took their place
   */
  @Schema(name = "RetentionRulesVersion")
  record View(
      int number,
      RetentionRules rules,
      Standing standing,
      List<Consequence> consequences,
      Instant proposedAt,
      String proposedBy,
      String proposedByName,
      @Nullable String note,
      @Nullable Instant decidedAt,
      @Nullable String decidedBy,
      @Nullable Instant replacedAt) {}

  /**
   * A page of versions.
   *
   * @param versions the latest proposed first
   * @param next the {@code before} of the next page; absent on the last
   */
  @Schema(name = "RetentionRulesPage")
  record Page(List<View> versions, @Nullable Integer next) {}

  /**
   * What a second person decides.
   *
   * @param decision whether the rules take force; who proposed them may reject them, but not
   *     approve them
   * @param note the grounds, for whoever reads it later
   */
  @Schema(name = "RetentionRulesDecision")
  record DecisionRequest(@NotNull Decision decision, @NotBlank @Size(max = 2000) String note) {}

  @POST
  @Operation(
      summary = "Proposes rules of retention",
      description =
          "What they would erase at once is counted and kept with them. They take force when another person approves them; one version can wait at a time. A class without a rule is kept.")
  @RolesAllowed(Duty.ADMINISTRATOR)
  public Uni<RestResponse<View>> propose(
      @HeaderParam(IdempotencyKey.HEADER) @NotNull @Pattern(regexp = IdempotencyKey.FORM)
          String idempotencyKey,
      @NotNull @Valid RetentionRules body) {
    return desk.propose(body, idempotencyKey)
        .map(
            proposed ->
                answer(
                    proposed.replayed() ? RestResponse.Status.OK : RestResponse.Status.CREATED,
                    proposed.rules()));
  }

  @GET
  @Operation(summary = "All rules ever proposed, the latest first, page by page")
  @RolesAllowed({Duty.HQ_ANALYST, Duty.OVERSIGHT_OFFICER, Duty.AUDITOR, Duty.ADMINISTRATOR})
  @WithSession
  public Uni<Page> list(
      @QueryParam("before") @Nullable @Min(1) Integer before,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return versions
        .page(before, limit)
        .map(
            rows ->
                new Page(
                    rows.stream().map(this::view).toList(),
                    rows.size() < limit ? null : (Integer) rows.getLast().number));
  }

  @GET
  @Path("{number}")
  @Operation(summary = "One version of the rules, with its ETag; 0 for the one in force")
  @RolesAllowed({Duty.HQ_ANALYST, Duty.OVERSIGHT_OFFICER, Duty.AUDITOR, Duty.ADMINISTRATOR})
  @WithSession
  public Uni<RestResponse<View>> get(@PathParam("number") int number) {
    return (number == 0 ? versions.inForce() : versions.findById(number))
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new)
        .map(row -> answer(RestResponse.Status.OK, row));
  }

  @PUT
  @Path("{number}/decision")
  @Operation(
      summary = "Puts proposed rules in force, or rejects them: another person than proposed them",
      description =
          "Needs If-Match with the ETag last read. The same decision sent again is the same decision.")
  @RolesAllowed(Duty.ADMINISTRATOR)
  public Uni<RestResponse<View>> decide(
      @PathParam("number") int number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid DecisionRequest body) {
    return desk.decide(number, body.decision(), body.note(), EntityTag.required(ifMatch))
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new)
        .map(row -> answer(RestResponse.Status.OK, row));
  }

  private RestResponse<View> answer(RestResponse.Status status, RulesRow row) {
    return RestResponse.ResponseBuilder.create(status, view(row))
        .header(HttpHeaders.ETAG, EntityTag.of(row.version))
        .build();
  }

  /** What people wrote may name people. */
  private View view(RulesRow row) {
    return new View(
        row.number,
        json.read(row.content, RetentionRules.class),
        row.standing,
        json.read(row.consequence, new TypeReference<List<Consequence>>() {}),
        row.proposedAt,
        row.proposedBy,
        row.proposedByName,
        caller.get().seesMasked() ? Mask.all(row.note) : row.note,
        row.decidedAt,
        row.decidedBy,
        row.replacedAt);
  }
}
