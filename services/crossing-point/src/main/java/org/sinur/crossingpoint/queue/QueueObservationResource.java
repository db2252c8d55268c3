package org.sinur.crossingpoint.queue;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sinur.access.CurrentCaller;
import org.sinur.access.Duty;

/** How many people a supervisor sees waiting. */
@Path("queue-observations")
@Tag(name = "Queues")
class QueueObservationResource {

  private final QueueDesk desk;
  private final CurrentCaller caller;

  QueueObservationResource(QueueDesk desk, CurrentCaller caller) {
    this.desk = desk;
    this.caller = caller;
  }

  @PUT
  @Path("{id}")
  @Operation(
      summary = "Records how many people wait, under an id made by the sender (a UUID)",
      description =
          "Sent again with the same content it is answered with what is recorded and has no further effect.")
  @RolesAllowed(Duty.SHIFT_SUPERVISOR)
  public Uni<RestResponse<QueueObservation>> put(
      @PathParam("id") UUID id, @NotNull @Valid QueueObservation body) {
    caller.get().mustHaveDutyAt(body.crossingPoint());
    return desk.record(id, body)
        .map(
            recorded ->
                RestResponse.status(
                    recorded.replayed() ? RestResponse.Status.OK : RestResponse.Status.CREATED,
                    recorded.observation().observation()));
  }
}
