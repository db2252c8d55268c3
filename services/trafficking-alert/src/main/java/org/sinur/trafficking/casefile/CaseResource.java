package org.sinur.trafficking.casefile;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
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
import org.sinur.trafficking.referral.Referrals;

/** Cases: kept by protection, read by protection and, without the person, by auditors. */
@Path("cases")
@Tag(name = "Cases")
class CaseResource {

  private final CaseDesk desk;
  private final Cases cases;
  private final CaseVersions versions;
  private final CaseSteps steps;
  private final Referrals referrals;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;

  CaseResource(
      CaseDesk desk,
      Cases cases,
      CaseVersions versions,
      CaseSteps steps,
      Referrals referrals,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock) {
    this.desk = desk;
    this.cases = cases;
    this.versions = versions;
    this.steps = steps;
    this.referrals = referrals;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * A page of cases.
   *
   * @param cases the latest opened first
   * @param next the {@code before} of the next page; absent on the last
   */
  record CasePage(List<CaseView> cases, @Nullable UUID next) {}

  /**
   * A version of what was known of the person.
   *
   * @param version which, from 1
   * @param content what it says
   * @param recordedAt when
   * @param recordedBy by whom: the subject's id in the realm
   */
  @Schema(name = "CaseVersion")
  record Version(int version, ContentView content, Instant recordedAt, String recordedBy) {}

  @PUT
  @Path("{id}")
  @Operation(
      summary = "Opens the case of an alert, under an id made by the sender (a UUID)",
      description =
          "One case of an alert is open at a time. Sent again with the same content it is answered"
              + " with how it stands and has no further effect.")
  @RolesAllowed(Duty.PROTECTION_OFFICER)
  @WithTransaction
  public Uni<RestResponse<CaseView>> open(
      @PathParam("id") UUID id, @NotNull @Valid CaseRequest body) {
    return desk.open(id, body)
        .flatMap(
            opened ->
                answer(
                    opened.replayed() ? RestResponse.Status.OK : RestResponse.Status.CREATED,
                    opened.record()));
  }

  @PUT
  @Path("{id}/content")
  @Operation(
      summary = "Says what is known of the person now",
      description =
          "Needs If-Match with the ETag last read. What was known before is kept; what is known"
              + " already makes no version. Where a body should not have been told, its referral"
              + " ends at once.")
  @RolesAllowed(Duty.PROTECTION_OFFICER)
  @WithTransaction
  public Uni<RestResponse<CaseView>> change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid CaseContent body) {
    return answer(desk.change(id, body, EntityTag.required(ifMatch)));
  }

  @PUT
  @Path("{id}/closure")
  @Operation(
      summary = "Closes a case",
      description =
          "Needs If-Match with the ETag last read; not while a referral awaits an answer or goes on."
              + " The same words sent again have no further effect.")
  @RolesAllowed(Duty.PROTECTION_OFFICER)
  @WithTransaction
  public Uni<RestResponse<CaseView>> close(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid ClosureRequest body) {
    return answer(desk.close(id, body, EntityTag.required(ifMatch)));
  }

  @PUT
  @Path("{id}/reopening")
  @Operation(
      summary = "Opens a closed case again",
      description =
          "Needs If-Match with the ETag last read. The same words sent again have no further effect.")
  @RolesAllowed(Duty.PROTECTION_OFFICER)
  @WithTransaction
  public Uni<RestResponse<CaseView>> reopen(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid ReopeningRequest body) {
    return answer(desk.reopen(id, body, EntityTag.required(ifMatch)));
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One case, with its ETag")
  @RolesAllowed({Duty.PROTECTION_OFFICER, Duty.AUDITOR})
  @WithTransaction
  public Uni<RestResponse<CaseView>> get(@PathParam("id") UUID id) {
    return answer(
        cases
            .visible(id, caller.get())
            .call(row -> journal.viewed(CaseDesk.RECORD, row.id, row.crossingPoint)));
  }

  @GET
  @Path("{id}/versions")
  @Operation(summary = "What was known of the person, the first first")
  @RolesAllowed({Duty.PROTECTION_OFFICER, Duty.AUDITOR})
  @WithTransaction
  public Uni<List<Version>> versions(@PathParam("id") UUID id) {
    var reader = caller.get();
    return cases
        .visible(id, reader)
        .call(row -> journal.viewed(CaseDesk.RECORD, row.id, row.crossingPoint))
        .chain(() -> versions.ofCase(id))
        .map(rows -> rows.stream().map(row -> version(row, reader)).toList());
  }

  @GET
  @Operation(summary = "Cases, the latest opened first, page by page")
  @RolesAllowed({Duty.PROTECTION_OFFICER, Duty.AUDITOR})
  @WithTransaction
  public Uni<CasePage> list(
      @QueryParam("crossingPoint") @Nullable @Pattern(regexp = PlaceCode.FORM) String crossingPoint,
      @QueryParam("state") @Nullable CaseState state,
      @QueryParam("overdue") @Nullable Boolean overdue,
      @QueryParam("before") @Nullable UUID before,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    var reader = caller.get();
    var places = reader.placesToSearch(crossingPoint);
    var now = clock.instant();
    return position(before, reader)
        .flatMap(last -> cases.page(new Cases.Search(places, state, overdue, now, last), limit))
        .flatMap(
            page -> {
              var ids = page.stream().map(row -> row.id).toList();
              return journal
                  .viewed(CaseDesk.RECORD, ids, crossingPoint)
                  .chain(() -> referrals.overdue(ids, now))
                  .map(
                      late ->
                          new CasePage(
                              page.stream()
                                  .map(row -> view(row, null, late.contains(row.id), null))
                                  .toList(),
                              page.size() < limit ? null : page.getLast().id));
            });
  }

  private Uni<@Nullable CaseRow> position(@Nullable UUID before, Caller reader) {
    return before == null
        ? Uni.createFrom().nullItem()
        : cases.visible(before, reader).map(row -> row);
  }

  private Version version(CaseVersionRow row, Caller reader) {
    var content = ContentView.of(cases.content(row.content));
    return new Version(
        row.contentVersion,
        reader.has(Duty.PROTECTION_OFFICER) ? content : content.masking(),
        row.recordedAt,
        row.recordedBy);
  }

  private Uni<RestResponse<CaseView>> answer(Uni<CaseRow> found) {
    return found.flatMap(row -> answer(RestResponse.Status.OK, row));
  }

  private Uni<RestResponse<CaseView>> answer(RestResponse.Status status, CaseRow row) {
    return Uni.combine()
        .all()
        .unis(
            steps.ofCase(row.id),
            referrals.overdue(List.of(row.id), clock.instant()),
            referrals.toTell(row.id))
        .usingConcurrencyOf(1)
        .with(
            (taken, late, tell) ->
                RestResponse.ResponseBuilder.create(status, view(row, taken, !late.isEmpty(), tell))
                    .header(HttpHeaders.ETAG, EntityTag.of(row.version))
                    .build());
  }

  /** As with alerts, it takes the duty of protection to see the person. */
  private CaseView view(
      CaseRow row,
      @Nullable List<CaseStepRow> taken,
      boolean overdue,
      @Nullable List<String> tell) {
    var view = CaseView.of(row, cases.content(row.content), taken, overdue, tell);
    return caller.get().has(Duty.PROTECTION_OFFICER) ? view : view.masking();
  }
}
