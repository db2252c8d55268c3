package org.sinur.trafficking.alert;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
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
import org.sinur.problem.ProblemException;
import org.sinur.problem.RequestProblem;

/** Alerts: raised by whoever notices, read by protection alone. */
@Path("alerts")
@Tag(name = "Alerts")
class AlertResource {

  private final AlertDesk desk;
  private final Alerts alerts;
  private final Journal journal;
  private final CurrentCaller caller;

  AlertResource(AlertDesk desk, Alerts alerts, Journal journal, CurrentCaller caller) {
    this.desk = desk;
    this.alerts = alerts;
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
  @Operation(summary = "One alert")
  @RolesAllowed({Duty.PROTECTION_OFFICER, Duty.AUDITOR})
  @WithTransaction
  public Uni<AlertView> get(@PathParam("id") UUID id) {
    var reader = caller.get();
    return visible(id, reader)
        .call(row -> journal.viewed("alert", row.id, row.crossingPoint))
        .map(row -> view(row, reader));
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
      @QueryParam("before") @Nullable UUID before,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    var reader = caller.get();
    var places = reader.placesToSearch(crossingPoint);
    return position(before, reader)
        .flatMap(last -> alerts.page(new Alerts.Search(places, from, to, urgency, last), limit))
        .call(
            page ->
                journal.viewed("alert", page.stream().map(row -> row.id).toList(), crossingPoint))
        .map(
            page ->
                new AlertPage(
                    page.stream().map(row -> view(row, reader)).toList(),
                    page.size() < limit ? null : page.getLast().id));
  }

  /** An alert at another place does not exist for the reader. */
  private Uni<AlertRow> visible(UUID id, Caller reader) {
    return alerts
        .findById(id)
        .map(row -> row != null && reader.places().include(row.crossingPoint) ? row : null)
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new);
  }

  private Uni<@Nullable AlertRow> position(@Nullable UUID before, Caller reader) {
    return before == null ? Uni.createFrom().nullItem() : visible(before, reader).map(row -> row);
  }

  /**
   * In this compartment it takes the duty of protection to see the person: an auditor who has
   * another duty beside is shown no more than an auditor.
   */
  private static boolean protects(Caller reader) {
    return reader.has(Duty.PROTECTION_OFFICER);
  }

  private static AlertView view(AlertRow row, Caller reader) {
    var view = AlertView.of(row);
    return protects(reader) ? view : view.masking();
  }
}
