package org.sinur.trafficking.triage;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sinur.access.CurrentCaller;
import org.sinur.access.Duty;
import org.sinur.journal.Journal;

/** Triages: recorded by whoever asks, read by protection alone. */
@Path("triages")
@Tag(name = "Triage")
class TriageResource {

  private final TriageDesk desk;
  private final Triages triages;
  private final Journal journal;
  private final CurrentCaller caller;

  TriageResource(TriageDesk desk, Triages triages, Journal journal, CurrentCaller caller) {
    this.desk = desk;
    this.triages = triages;
    this.journal = journal;
    this.caller = caller;
  }

  @PUT
  @Path("{id}")
  @Operation(
      summary = "Records what was answered at the counter, under an id made by the sender (a UUID)",
      description =
          "Says whether to refer the person to protection, which is then told already, and what other"
              + " help is needed. No answer denies anybody anything. Sent again with the same content it"
              + " has no further effect.")
  @RolesAllowed({
    Duty.FIRST_LINE_OFFICER,
    Duty.SECOND_LINE_OFFICER,
    Duty.SHIFT_SUPERVISOR,
    Duty.PROTECTION_OFFICER
  })
  @WithTransaction
  public Uni<RestResponse<TriageReceipt>> put(
      @PathParam("id") UUID id, @NotNull @Valid TriageRequest body) {
    caller.get().mustHaveDutyAt(body.crossingPoint());
    return desk.record(id, body)
        .map(
            recorded ->
                RestResponse.status(
                    recorded.replayed() ? RestResponse.Status.OK : RestResponse.Status.CREATED,
                    recorded.record()));
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One triage, with where it leads by its own version of the form")
  @RolesAllowed({Duty.PROTECTION_OFFICER, Duty.AUDITOR})
  @WithTransaction
  public Uni<TriageView> get(@PathParam("id") UUID id) {
    var reader = caller.get();
    return triages
        .findById(id)
        .map(row -> row != null && reader.places().include(row.crossingPoint) ? row : null)
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new)
        .call(row -> journal.viewed("triage", row.id, row.crossingPoint))
        .flatMap(row -> desk.triaged(row).map(triaged -> TriageView.of(row, triaged)));
  }
}
