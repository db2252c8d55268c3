package org.sinur.crossingpoint.queue;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.access.Duty;
import org.sinur.access.PlaceCode;
import org.sinur.crossingpoint.CrossingPointProblem;
import org.sinur.problem.ProblemException;

/** How fast lanes work, how long processing takes, and about how long people wait. */
@Path("queues")
@Tag(name = "Queues")
@RolesAllowed({Duty.SHIFT_SUPERVISOR, Duty.HQ_ANALYST, Duty.AUDITOR})
class QueueResource {

  private final QueueFigures figures;
  private final CurrentCaller caller;
  private final InstantSource clock;
  private final Duration observationCountsFor;
  private final Duration longest;

  QueueResource(
      QueueFigures figures,
      CurrentCaller caller,
      InstantSource clock,
      @ConfigProperty(name = "queue.observation-counts-for") Duration observationCountsFor,
      @ConfigProperty(name = "queue.longest-period") Duration longest) {
    this.figures = figures;
    this.caller = caller;
    this.clock = clock;
    this.observationCountsFor = observationCountsFor;
    this.longest = longest;
  }

  @GET
  @Operation(
      summary = "The queues last seen, each with an estimate of how long its last one waits",
      description =
          "The estimate is the people a supervisor saw waiting, divided by how many crossed in the last 15 minutes (Little's law). Nothing measures the wait itself.")
  public Uni<List<QueueFigures.Queue>> queues(
      @QueryParam("crossingPoint") @Nullable @Pattern(regexp = PlaceCode.FORM)
          String crossingPoint) {
    var places = caller.get().placesToSearch(crossingPoint);
    var now = clock.instant();
    return figures.queues(places, now.minus(observationCountsFor), now);
  }

  @GET
  @Path("lanes")
  @Operation(
      summary = "How fast the lanes of a crossing point worked in the last 15 and 60 minutes")
  public Uni<List<QueueFigures.LaneRate>> lanes(
      @QueryParam("crossingPoint") @NotNull @Pattern(regexp = PlaceCode.FORM)
          String crossingPoint) {
    caller.get().mustHaveDutyAt(new PlaceCode(crossingPoint));
    return figures.lanes(crossingPoint, clock.instant());
  }

  @GET
  @Path("processing-times")
  @Operation(
      summary = "How long it took from the screening to the crossing, by hour",
      description =
          "The time of processing at the booth and in the second line; not the time in the queue before it, which nobody records.")
  public Uni<List<QueueFigures.ProcessingTime>> processing(
      @QueryParam("crossingPoint") @NotNull @Pattern(regexp = PlaceCode.FORM) String crossingPoint,
      @QueryParam("from") @NotNull Instant from,
      @QueryParam("to") @NotNull Instant to) {
    caller.get().mustHaveDutyAt(new PlaceCode(crossingPoint));
    if (!from.isBefore(to)) {
      throw ProblemException.of(CrossingPointProblem.PERIOD_EMPTY, null);
    }
    if (Duration.between(from, to).compareTo(longest) > 0) {
      throw ProblemException.of(
          CrossingPointProblem.PERIOD_TOO_LONG,
          "At the most %d days at a time.".formatted(longest.toDays()));
    }
    return figures.processing(crossingPoint, from, to);
  }
}
