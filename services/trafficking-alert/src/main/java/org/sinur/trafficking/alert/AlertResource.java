package org.sinur.trafficking.alert;

import io.quarkus.hibernate.reactive.panache.Panache;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
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
import org.sinur.idempotency.IdempotencyKey;
import org.sinur.journal.Journal;
import org.sinur.problem.EntityTag;
import org.sinur.problem.ProblemException;
import org.sinur.problem.RequestProblem;

/** Alerts: raised by whoever notices, read by protection alone. */
@Path("alerts")
@Tag(name = "Alerts")
class AlertResource {

  private final AlertDesk desk;
  private final Alerts alerts;
  private final Findings findings;
  private final Journal journal;
  private final CurrentCaller caller;

  AlertResource(
      AlertDesk desk, Alerts alerts, Findings findings, Journal journal, CurrentCaller caller) {
    this.desk = desk;
    this.alerts = alerts;
    this.findings = findings;
    this.journal = journal;
    this.caller = caller;
  }

  /**
   * A page of alerts.
   *
   * @param alerts the latest first
   * @param next the {@code before} of the next page; absent on the last
   */
  record AlertPage(List<AlertView> alerts, @Nullable UUID next) {}

  @POST
  @Operation(
      summary = "Raises a concern that a person may be trafficked",
      description =
          "Protection officers are answered with the alert, others with a receipt: the case is"
              + " protection's from here on.")
  @RolesAllowed({
    Duty.FIRST_LINE_OFFICER,
    Duty.SECOND_LINE_OFFICER,
    Duty.SHIFT_SUPERVISOR,
    Duty.PROTECTION_OFFICER
  })
  public Uni<RestResponse<RaisedAnswer>> raise(
      @HeaderParam(IdempotencyKey.HEADER) @NotNull @Pattern(regexp = IdempotencyKey.FORM)
          String idempotencyKey,
      @NotNull @Valid AlertRequest body) {
    var raiser = caller.get();
    raiser.mustHaveDutyAt(body.crossingPoint());
    return desk.raise(body, idempotencyKey)
        .map(
            outcome ->
                switch (outcome) {
                  case AlertDesk.Outcome.Raised(var row, var replayed) ->
                      RestResponse.status(
                          replayed ? RestResponse.Status.OK : RestResponse.Status.CREATED,
                          protects(raiser) ? AlertView.of(row) : Receipt.of(row));
                  case AlertDesk.Outcome.Refused(var why) ->
                      throw ProblemException.of(why, null, why.errors());
                  case AlertDesk.Outcome.KeyReused() ->
                      throw ProblemException.of(RequestProblem.IDEMPOTENCY_KEY_REUSED, null);
                });
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One alert, with its ETag")
  @RolesAllowed({Duty.PROTECTION_OFFICER, Duty.AUDITOR})
  @WithTransaction
  public Uni<RestResponse<AlertView>> get(@PathParam("id") UUID id) {
    var reader = caller.get();
    return alerts
        .visible(id, reader)
        .call(row -> journal.viewed("alert", row.id, row.crossingPoint))
        .map(row -> answer(row, reader));
  }

  @GET
  @Path("{id}/findings")
  @Operation(summary = "What protection found of an alert, the first first")
  @RolesAllowed({Duty.PROTECTION_OFFICER, Duty.AUDITOR})
  @WithTransaction
  public Uni<List<FindingView>> findings(@PathParam("id") UUID id) {
    var reader = caller.get();
    return alerts
        .visible(id, reader)
        .call(row -> journal.viewed("alert", row.id, row.crossingPoint))
        .chain(() -> findings.ofAlert(id))
        .map(
            rows ->
                rows.stream()
                    .map(FindingView::of)
                    .map(view -> protects(reader) ? view : view.masking())
                    .toList());
  }

  @PUT
  @Path("{id}/finding")
  @Operation(
      summary = "Says what protection finds of a concern",
      description =
          "Needs If-Match with the ETag last read. Until it is found that the person is not in need,"
              + " nobody can turn the person back. A screening that is named here says whom the"
              + " concern is about.")
  @RolesAllowed(Duty.PROTECTION_OFFICER)
  public Uni<RestResponse<AlertView>> find(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid FindingRequest body) {
    var reader = caller.get();
    var read = EntityTag.required(ifMatch);
    // a session of its own: the row is read anew once it is locked
    return Panache.withSession(() -> alerts.visible(id, reader))
        .chain(() -> desk.find(id, body, read))
        .map(row -> answer(row, reader));
  }

  @GET
  @Operation(summary = "Alerts, the latest first, page by page")
  @RolesAllowed({Duty.PROTECTION_OFFICER, Duty.AUDITOR})
  @WithTransaction
  public Uni<AlertPage> list(
      @QueryParam("crossingPoint") @Nullable @Pattern(regexp = PlaceCode.FORM) String crossingPoint,
      @QueryParam("from") @Nullable Instant from,
      @QueryParam("to") @Nullable Instant to,
      @QueryParam("urgency") @Nullable Urgency urgency,
      @QueryParam("finding") @Nullable Finding finding,
      @QueryParam("before") @Nullable UUID before,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    var reader = caller.get();
    var places = reader.placesToSearch(crossingPoint);
    return position(before, reader)
        .flatMap(
            last -> alerts.page(new Alerts.Search(places, from, to, urgency, finding, last), limit))
        .call(
            page ->
                journal.viewed("alert", page.stream().map(row -> row.id).toList(), crossingPoint))
        .map(
            page ->
                new AlertPage(
                    page.stream().map(row -> view(row, reader)).toList(),
                    page.size() < limit ? null : page.getLast().id));
  }

  private Uni<@Nullable AlertRow> position(@Nullable UUID before, Caller reader) {
    return before == null
        ? Uni.createFrom().nullItem()
        : alerts.visible(before, reader).map(row -> row);
  }

  /**
   * In this compartment it takes the duty of protection to see the person: an auditor who has
   * another duty beside is shown no more than an auditor.
   */
  private static boolean protects(Caller reader) {
    return reader.has(Duty.PROTECTION_OFFICER);
  }

  private static RestResponse<AlertView> answer(AlertRow row, Caller reader) {
    return RestResponse.ResponseBuilder.ok(view(row, reader))
        .header(HttpHeaders.ETAG, EntityTag.of(row.version))
        .build();
  }

  private static AlertView view(AlertRow row, Caller reader) {
    var view = AlertView.of(row);
    return protects(reader) ? view : view.masking();
  }
}
