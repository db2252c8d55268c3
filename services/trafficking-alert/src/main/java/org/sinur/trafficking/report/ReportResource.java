package org.sinur.trafficking.report;

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
import org.sinur.journal.Journal;
import org.sinur.problem.EntityTag;

/** Reports of the community, for the desk they are for. */
@Path("reports")
@Tag(name = "Community reports")
class ReportResource {

  private final ReportDesk desk;
  private final Reports reports;
  private final ReportSteps steps;
  private final ReportMessages messages;
  private final Journal journal;
  private final CurrentCaller caller;

  ReportResource(
      ReportDesk desk,
      Reports reports,
      ReportSteps steps,
      ReportMessages messages,
      Journal journal,
      CurrentCaller caller) {
    this.desk = desk;
    this.reports = reports;
    this.steps = steps;
    this.messages = messages;
    this.journal = journal;
    this.caller = caller;
  }

  /**
   * A page of reports.
   *
   * @param reports the latest received first
   * @param next the {@code before} of the next page; absent on the last
   */
  record ReportPage(List<ReportView> reports, @Nullable UUID next) {}

  @GET
  @Operation(
      summary = "Reports of the caller's desk, the latest received first, page by page",
      description =
          "Whoever serves at a counter or answers for one reads no complaint about those who do. A"
              + " report that names no crossing point is for who has duties everywhere.")
  @RolesAllowed({Duty.PROTECTION_OFFICER, Duty.OVERSIGHT_OFFICER, Duty.AUDITOR})
  @WithTransaction
  public Uni<ReportPage> list(
      @QueryParam("crossingPoint") @Nullable @Pattern(regexp = PlaceCode.FORM) String crossingPoint,
      @QueryParam("state") @Nullable ReportState state,
      @QueryParam("before") @Nullable UUID before,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    var reader = caller.get();
    var places = reader.placesToSearch(crossingPoint);
    return position(before, reader)
        .flatMap(
            last ->
                reports.page(new Reports.Search(Desk.readBy(reader), places, state, last), limit))
        .call(
            page ->
                journal.viewed(
                    ReportDesk.RECORD, page.stream().map(row -> row.id).toList(), crossingPoint))
        .map(
            page ->
                new ReportPage(
                    page.stream().map(row -> view(row, null, null)).toList(),
                    page.size() < limit ? null : page.getLast().id));
  }

  private Uni<@Nullable ReportRow> position(@Nullable UUID before, Caller reader) {
    return before == null
        ? Uni.createFrom().nullItem()
        : reports.visible(before, reader).map(row -> row);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One report, with what was done and written, and its ETag")
  @RolesAllowed({Duty.PROTECTION_OFFICER, Duty.OVERSIGHT_OFFICER, Duty.AUDITOR})
  @WithTransaction
  public Uni<RestResponse<ReportView>> get(@PathParam("id") UUID id) {
    return reports
        .visible(id, caller.get())
        .call(row -> journal.viewed(ReportDesk.RECORD, row.id, row.crossingPoint))
        .flatMap(this::answer);
  }

  @PUT
  @Path("{id}/step")
  @Operation(
      summary = "Takes a report up, passes it on to the other desk, closes it, opens it again",
      description =
          "Needs If-Match with the ETag last read. The same step sent again has no further effect.")
  @RolesAllowed({Duty.PROTECTION_OFFICER, Duty.OVERSIGHT_OFFICER})
  @WithTransaction
  public Uni<RestResponse<ReportView>> step(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid StepRequest body) {
    return desk.step(id, body, EntityTag.required(ifMatch)).flatMap(this::answer);
  }

  @PUT
  @Path("{id}/messages/{message}")
  @Operation(
      summary = "Answers the reporter, under an id made by the sender (a UUID)",
      description = "Sent again with the same content it has no further effect.")
  @RolesAllowed({Duty.PROTECTION_OFFICER, Duty.OVERSIGHT_OFFICER})
  @WithTransaction
  public Uni<RestResponse<ReportView.Message>> write(
      @PathParam("id") UUID id,
      @PathParam("message") UUID message,
      @NotNull @Valid AnswerRequest body) {
    return desk.answer(id, message, body)
        .map(
            written ->
                RestResponse.status(
                    written.replayed() ? RestResponse.Status.OK : RestResponse.Status.CREATED,
                    ReportView.Message.of(written.record())));
  }

  private Uni<RestResponse<ReportView>> answer(ReportRow row) {
    return Uni.combine()
        .all()
        .unis(steps.ofReport(row.id), messages.ofReport(row.id))
        .usingConcurrencyOf(1)
        .with(
            (taken, written) ->
                RestResponse.ResponseBuilder.ok(view(row, taken, written))
                    .header(HttpHeaders.ETAG, EntityTag.of(row.version))
                    .build());
  }

  /** Who only audits sees what was done, and not what people wrote. */
  private ReportView view(
      ReportRow row,
      @Nullable List<ReportStepRow> taken,
      @Nullable List<ReportMessageRow> written) {
    var view = ReportView.of(row, taken, written);
    return row.desk.isOf(caller.get()) ? view : view.masking();
  }
}
