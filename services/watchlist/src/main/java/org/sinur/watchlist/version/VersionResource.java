package org.sinur.watchlist.version;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sinur.access.Duty;

/** The versions of the list; no personal data. */
@Path("versions")
@Tag(name = "Versions")
@RolesAllowed({Duty.WATCHLIST_EDITOR, Duty.WATCHLIST_APPROVER, Duty.HQ_ANALYST, Duty.AUDITOR})
class VersionResource {

  private final ListVersions versions;

  VersionResource(ListVersions versions) {
    this.versions = versions;
  }

  @GET
  @Operation(summary = "The latest versions, newest first; the first is in force")
  @WithSession
  public Uni<List<ListVersion>> list(
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(500) int limit) {
    return versions.latest(limit);
  }
}
