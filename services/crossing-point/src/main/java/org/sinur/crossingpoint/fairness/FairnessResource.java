package org.sinur.crossingpoint.fairness;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.access.Duty;
import org.sinur.access.PlaceCode;
import org.sinur.crossingpoint.CrossingPointProblem;
import org.sinur.fairness.Period;
import org.sinur.problem.ProblemException;

/** Whether some travellers are refused entry more often than others. */
@Path("fairness")
@Tag(name = "Fairness")
class FairnessResource {

  private final Pool pool;
  private final CurrentCaller caller;
  private final InstantSource clock;
  private final int longest;
  private final int weeks;

  FairnessResource(
      Pool pool,
      CurrentCaller caller,
      InstantSource clock,
      @ConfigProperty(name = "fairness.longest-days") int longest,
      @ConfigProperty(name = "fairness.change-looked-for-weeks") int weeks) {
    this.pool = pool;
    this.caller = caller;
    this.clock = clock;
    this.longest = longest;
    this.weeks = weeks;
  }

  @GET
  @Operation(
      summary = "Whether some travellers are refused entry more often than others",
      description =
          """
          By nationality, sex, band of age, crossing point or watch of the day (in Baghdad: NIGHT from 0, DAY from 8, EVENING from 16 o'clock). \
          Groups are compared with everyone else at the same crossing points; intervals are of 95% and as wide as the weeks differ; of all \
          the groups that are named, one in twenty is so by chance. A change is looked for in the 26 weeks before 'to', against everyone else \
          in the same weeks. Below 30 travellers nothing is said of a rate, and counts below five are not shown. 'to' is the day after the last.""")
  @RolesAllowed({Duty.SHIFT_SUPERVISOR, Duty.HQ_ANALYST, Duty.OVERSIGHT_OFFICER, Duty.AUDITOR})
  public Uni<FairnessAnswer> get(
      @QueryParam("dimension") @NotNull FairnessDimension dimension,
      @QueryParam("measure") @NotNull FairnessMeasure measure,
      @QueryParam("from") @NotNull LocalDate from,
      @QueryParam("to") @NotNull LocalDate to,
      @QueryParam("crossingPoint") @Nullable @Pattern(regexp = PlaceCode.FORM)
          String crossingPoint) {
    var places = caller.get().placesToSearch(crossingPoint);
    if (!from.isBefore(to) || ChronoUnit.DAYS.between(from, to) > longest) {
      throw ProblemException.of(
          CrossingPointProblem.FAIRNESS_PERIOD,
          "'to' is the day after the last, and at the most %d days after 'from'."
              .formatted(longest));
    }
    var period = Period.of(from, to, weeks);
    var asOf = clock.instant();
    return FairnessCounts.of(dimension, period, places, pool)
        .map(counted -> FairnessAnswer.of(dimension, measure, period, asOf, counted));
  }
}
