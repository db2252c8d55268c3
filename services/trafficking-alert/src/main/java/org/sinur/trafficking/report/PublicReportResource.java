package org.sinur.trafficking.report;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** For whoever reports: nobody signs in, and the gateway tells nothing of who it is. */
@Path("public/reports")
@Tag(name = "Community reports")
@PermitAll
@SecurityRequirementsSet
class PublicReportResource {

  private final ReportDesk desk;

  PublicReportResource(ReportDesk desk) {
    this.desk = desk;
  }

  @POST
  @Operation(
      summary = "Takes a report in, under a code that its sender made",
      description =
          "Sent again with the same content it has no further effect. Whoever has the code can read"
              + " the answers; nobody can find it out from what is kept.")
  @WithTransaction
  public Uni<RestResponse<ReporterView>> receive(@NotNull @Valid ReportRequest body) {
    return desk.receive(body)
        .map(
            received ->
                RestResponse.status(
                    received.replayed() ? RestResponse.Status.OK : RestResponse.Status.CREATED,
                    ReporterView.of(received.record(), List.of())));
  }

  @POST
  @Path("state")
  @Operation(summary = "How a report stands, and what its reporter was answered")
  @WithTransaction
  public Uni<ReporterView> state(@NotNull @Valid CodeRequest body) {
    return desk.asReporter(body.code());
  }

  @POST
  @Path("messages")
  @Operation(
      summary = "Adds to a report",
      description =
          "Sent again with the same content it has no further effect. A closed report is looked at"
              + " again.")
  @WithTransaction
  public Uni<ReporterView> add(@NotNull @Valid MoreRequest body) {
    return desk.hear(body);
  }
}
