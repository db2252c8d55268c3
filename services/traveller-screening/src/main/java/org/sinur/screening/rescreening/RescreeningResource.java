package org.sinur.screening.rescreening;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Duty;

/** When travellers were screened again, and what came of it; no personal data. */
@Path("rescreenings")
@Tag(name = "Rescreenings")
class RescreeningResource {

  private final Rescreenings rescreenings;

  RescreeningResource(Rescreenings rescreenings) {
    this.rescreenings = rescreenings;
  }

  /**
   * A change of the lists, held against the travellers.
   *
   * @param id the rescreening
   * @param listVersion the version of the list; null while none had been heard of
   * @param documentListVersion the version of the listed documents; null while none had been heard
   *     of
   * @param startedAt when it began
   * @param endedAt when all were held against it
   * @param subjects how many subjects were new or changed
   * @param documentPages how many of the pages that documents are told in were new or changed
   * @param travellers how many travellers may be here, and were held against them
   * @param found how many new matches there were; each is with a referral at the crossing point
   *     where the traveller was screened last
   * @param failed for how many travellers it could not be done
   */
  record Rescreening(
      UUID id,
      @Nullable Long listVersion,
      @Nullable Long documentListVersion,
      Instant startedAt,
      Instant endedAt,
      int subjects,
      int documentPages,
      int travellers,
      int found,
      int failed) {

    static Rescreening of(RescreeningRow row) {
      return new Rescreening(
          row.id,
          row.listVersion,
          row.documentListVersion,
          row.startedAt,
          row.endedAt,
          row.subjects,
          row.documentPages,
          row.travellers,
          row.found,
          row.failed);
    }
  }

  @GET
  @Operation(summary = "The latest changes of the lists that travellers were held against")
  @RolesAllowed({Duty.HQ_ANALYST, Duty.WATCHLIST_EDITOR, Duty.WATCHLIST_APPROVER, Duty.AUDITOR})
  @WithSession
  public Uni<List<Rescreening>> list(
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return rescreenings
        .find("order by startedAt desc, id desc")
        .page(0, limit)
        .list()
        .map(rows -> rows.stream().map(Rescreening::of).toList());
  }
}
