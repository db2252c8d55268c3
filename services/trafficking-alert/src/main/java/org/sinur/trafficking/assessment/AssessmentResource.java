package org.sinur.trafficking.assessment;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sinur.access.CurrentCaller;
import org.sinur.access.Duty;
import org.sinur.journal.Journal;
import org.sinur.trafficking.alert.Alerts;

/**
 * Assessments of alerts: made by protection, read by protection and, without notes, by auditors.
 */
@Path("alerts/{id}/assessments")
@Tag(name = "Assessments")
class AssessmentResource {

  private final AssessmentDesk desk;
  private final Assessments assessments;
  private final Alerts alerts;
  private final Journal journal;
  private final CurrentCaller caller;

  AssessmentResource(
      AssessmentDesk desk,
      Assessments assessments,
      Alerts alerts,
      Journal journal,
      CurrentCaller caller) {
    this.desk = desk;
    this.assessments = assessments;
    this.alerts = alerts;
    this.journal = journal;
    this.caller = caller;
  }

  @PUT
  @Path("{assessment}")
  @Operation(
      summary = "Records an assessment of an alert, under an id made by the sender (a UUID)",
      description =
          "Says what the instrument's rule makes of it: to refer, or not enough. It never says who is"
              + " a victim, and changes nothing of how the concern stands. Sent again with the same"
              + " content it has no further effect.")
  @RolesAllowed(Duty.PROTECTION_OFFICER)
  @WithTransaction
  public Uni<RestResponse<AssessmentView>> put(
      @PathParam("id") UUID id,
      @PathParam("assessment") UUID assessment,
      @NotNull @Valid AssessmentRequest body) {
    return alerts
        .known(id, caller.get())
        .flatMap(alert -> desk.record(alert, assessment, body))
        .map(
            recorded ->
                RestResponse.status(
                    recorded.replayed() ? RestResponse.Status.OK : RestResponse.Status.CREATED,
                    recorded.record()));
  }

  @GET
  @Operation(summary = "The assessments of an alert, the first first")
  @RolesAllowed({Duty.PROTECTION_OFFICER, Duty.AUDITOR})
  @WithTransaction
  public Uni<List<AssessmentView>> list(@PathParam("id") UUID id) {
    var reader = caller.get();
    return alerts
        .known(id, reader)
        .call(alert -> journal.viewed("alert", alert.id(), alert.crossingPoint()))
        .chain(() -> assessments.ofAlert(id))
        .flatMap(
            rows ->
                Multi.createFrom()
                    .iterable(rows)
                    .onItem()
                    .transformToUniAndConcatenate(desk::view)
                    .collect()
                    .asList())
        .map(
            views ->
                reader.has(Duty.PROTECTION_OFFICER)
                    ? views
                    : views.stream().map(AssessmentView::masking).toList());
  }
}
