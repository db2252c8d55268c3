package org.sinur.trafficking.pattern;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sinur.access.CurrentCaller;
import org.sinur.access.Duty;
import org.sinur.journal.Journal;
import org.sinur.trafficking.alert.Alerts;

/** Why there is an alert that nobody raised; read by protection and auditors. */
@Path("alerts/{id}/pattern")
@Tag(name = "Patterns")
class SightingResource {

  private final Sightings sightings;
  private final Alerts alerts;
  private final Journal journal;
  private final CurrentCaller caller;

  SightingResource(Sightings sightings, Alerts alerts, Journal journal, CurrentCaller caller) {
    this.sightings = sightings;
    this.alerts = alerts;
    this.journal = journal;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "The pattern that an alert came about by; 404 where somebody raised it",
      description = "Names nobody: crossing-point holds the crossings, and who crossed.")
  @RolesAllowed({Duty.PROTECTION_OFFICER, Duty.AUDITOR})
  @WithTransaction
  public Uni<SightingView> get(@PathParam("id") UUID id) {
    return alerts
        .known(id, caller.get())
        .call(alert -> journal.viewed("alert", alert.id(), alert.crossingPoint()))
        .chain(() -> sightings.findById(id))
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new)
        .flatMap(
            row ->
                sightings
                    .of(row.pattern, row.subject)
                    .map(ofTheSame -> SightingView.of(row, ofTheSame)));
  }
}
