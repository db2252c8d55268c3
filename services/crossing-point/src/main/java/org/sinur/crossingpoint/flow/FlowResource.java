package org.sinur.crossingpoint.flow;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.access.Duty;
import org.sinur.access.PlaceCode;
import org.sinur.crossingpoint.CrossingPointProblem;
import org.sinur.problem.ProblemException;

/** How many crossed: counts without persons, exact at the moment of asking. */
@Path("flows")
@Tag(name = "Flows")
class FlowResource {

  private final Pool pool;
  private final CurrentCaller caller;
  private final InstantSource clock;
  private final FlowQuestion.Longest longest;
  private final int mostCounts;

  FlowResource(
      Pool pool,
      CurrentCaller caller,
      InstantSource clock,
      @ConfigProperty(name = "flow.longest-by-month") Duration byMonth,
      @ConfigProperty(name = "flow.longest-in-detail") Duration inDetail,
      @ConfigProperty(name = "flow.longest-by-crossing") Duration byCrossing,
      @ConfigProperty(name = "flow.most-counts") int mostCounts) {
    this.pool = pool;
    this.caller = caller;
    this.clock = clock;
    this.longest = new FlowQuestion.Longest(byMonth, inDetail, byCrossing);
    this.mostCounts = mostCounts;
  }

  /**
   * How many crossed.
   *
   * @param from the first moment
   * @param to the moment before which it happened
   * @param asOf when it was counted
   * @param crossings the sum of the counts shown
   * @param counts in the order of what was asked for, or the largest first
   */
  @Schema(name = "Flows")
  record Flows(
      Instant from, Instant to, Instant asOf, long crossings, List<FlowAnswers.Count> counts) {}

  @GET
  @Operation(
      summary = "How many crossed in a period, by what is asked for",
      description =
          """
          'by' is a list, separated by commas, of hour, day or month (one of them; days and months in Baghdad), crossingPoint, lane, \
          direction, nationality, sex, ageBand and purpose. By hours or lanes at the most 31 days are asked at a time, and two together with \
          nationality, sex, ageBand or purpose; so also where the period cuts a day in Baghdad. Two of nationality, of sex and ageBand, and of purpose \
          together take whole months without days, or 31 days at the most; by crossing points, or of some of several, three months. What nobody did is not in the list. The figures are for work inside the \
          service: small ones are not suppressed, and they must not be published as they are.""")
  @RolesAllowed({Duty.SHIFT_SUPERVISOR, Duty.HQ_ANALYST, Duty.AUDITOR})
  public Uni<Flows> get(
      @QueryParam("from") @NotNull Instant from,
      @QueryParam("to") @NotNull Instant to,
      @QueryParam("by") @Nullable String by,
      @QueryParam("crossingPoint") @Nullable @Pattern(regexp = PlaceCode.FORM) String crossingPoint,
      @QueryParam("top") @Nullable @Min(1) @Max(1000) Integer top) {
    var places = caller.get().placesToSearch(crossingPoint);
    return switch (FlowQuestion.read(from, to, by, places, top, longest)) {
      case FlowQuestion.Reading.Asked(var question) -> answer(question);
      case FlowQuestion.Reading.Refused(var why, var detail) ->
          throw ProblemException.of(why, detail);
    };
  }

  /** What is counted from crossings would be too little where some were erased. */
  private Uni<Void> mustNotBeErased(FlowQuestion question) {
    return question.grain().isFolded()
        ? Uni.createFrom().voidItem()
        : pool.preparedQuery("select 1 from flow_erased where until_time >= $1")
            .execute(Tuple.of(question.from().atOffset(ZoneOffset.UTC)))
            .invoke(
                rows -> {
                  if (rows.size() > 0) {
                    throw ProblemException.of(CrossingPointProblem.PERIOD_ERASED, null);
                  }
                })
            .replaceWithVoid();
  }

  private Uni<Flows> answer(FlowQuestion question) {
    var asOf = clock.instant();
    return FlowAnswers.to(question, pool, mostCounts + 1)
        // after counting: what was erased until then is known
        .call(() -> mustNotBeErased(question))
        .map(
            counts -> {
              if (counts.size() > mostCounts) {
                throw ProblemException.of(
                    CrossingPointProblem.ANSWER_TOO_LARGE,
                    "There are more than %d counts; ask for a shorter period, fewer dimensions or the largest alone ('top')."
                        .formatted(mostCounts));
              }
              return new Flows(
                  question.from(),
                  question.to(),
                  asOf,
                  counts.stream().mapToLong(FlowAnswers.Count::crossings).sum(),
                  counts);
            });
  }
}
