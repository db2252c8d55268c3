package org.sinur.screening.redress;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sinur.access.CurrentCaller;
import org.sinur.access.Duty;
import org.sinur.journal.Journal;
import org.sinur.screening.archive.Screenings;

/** The number that a stopped traveller takes along. */
@Path("screenings/{id}/case-reference")
@Tag(name = "Redress")
class CaseReferenceResource {

  private final CaseReferences references;
  private final Screenings screenings;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;

  CaseReferenceResource(
      CaseReferences references,
      Screenings screenings,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock) {
    this.references = references;
    this.screenings = screenings;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * What the slip says.
   *
   * @param reference the number, which says nothing of the traveller
   * @param issuedAt when it was first given out
   */
  @Schema(name = "CaseReference")
  record Issued(String reference, Instant issuedAt) {}

  @PUT
  @Operation(
      summary = "The case reference of a screening, for the traveller's slip",
      description = "Made when it is first asked for; always the same afterwards.")
  @RolesAllowed({Duty.FIRST_LINE_OFFICER, Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR})
  @WithTransaction
  public Uni<Issued> issue(@PathParam("id") UUID id) {
    var officer = caller.get();
    return screenings
        .byId(id)
        .map(
            screening ->
                screening != null && officer.places().include(screening.crossingPoint())
                    ? screening
                    : null)
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new)
        .call(screening -> journal.recorded("case-reference", id, screening.crossingPoint()))
        .chain(() -> references.of(id, officer.id(), clock.instant()))
        .map(row -> new Issued(row.reference, row.issuedAt));
  }
}
