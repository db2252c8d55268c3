package org.sinur.crossingpoint.queue;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.crossing.Direction;

/** What the recorded crossings say of lanes and queues. */
@ApplicationScoped
class QueueFigures {

  private static final Duration LATELY = Duration.ofMinutes(15);
  private static final Duration HOUR = Duration.ofHours(1);

  private final Pool pool;

  QueueFigures(Pool pool) {
    this.pool = pool;
  }

  /**
   * How fast a lane works.
   *
   * @param lane which lane
   * @param direction which way
   * @param crossingsLast15Minutes how many crossed
   * @param perHourLast15Minutes the same, as a rate
   * @param crossingsLast60Minutes how many crossed, which is also the rate
   */
  @Schema(name = "LaneRate")
  record LaneRate(
      int lane,
      Direction direction,
      long crossingsLast15Minutes,
      double perHourLast15Minutes,
      long crossingsLast60Minutes) {}

  /**
   * How long it took from the screening to the crossing, of those who crossed within an hour: the
   * time of processing, and not the time in the queue before it.
   *
   * @param hour the hour's beginning
   * @param direction which way
   * @param crossings how many crossed
   * @param measured of how many the time is known: screened at the same point, before they crossed
   * @param p50Seconds what half of these took at the most; absent when there are none
   * @param p90Seconds what nine of ten took at the most
   */
  @Schema(name = "ProcessingTime")
  record ProcessingTime(
      Instant hour,
      Direction direction,
      long crossings,
      long measured,
      @Nullable Double p50Seconds,
      @Nullable Double p90Seconds) {}

  /**
   * A queue as it was last seen, and about how long its last one waits.
   *
   * @param crossingPoint where
   * @param direction which way
   * @param peopleWaiting how many were seen waiting
   * @param observedAt when
   * @param perHour how many crossed in the last 15 minutes, as a rate
   * @param estimatedWaitSeconds an estimate: people waiting by the rate; absent when nobody is let
   *     through
   */
  @Schema(name = "Queue")
  record Queue(
      String crossingPoint,
      Direction direction,
      int peopleWaiting,
      Instant observedAt,
      double perHour,
      @Nullable Long estimatedWaitSeconds) {}

  /** The lanes that worked within the last hour. */
  Uni<List<LaneRate>> lanes(String crossingPoint, Instant now) {
    return pool.preparedQuery(
            """
            select lane::int, direction, count(*) filter (where occurred_at > $3), count(*)
              from flow_of_crossing
             where crossing_point = $1 and occurred_at > $2 and occurred_at <= $4
             group by lane::int, direction
             order by 1, 2
            """)
        .execute(
            Tuple.of(
                crossingPoint,
                now.minus(HOUR).atOffset(ZoneOffset.UTC),
                now.minus(LATELY).atOffset(ZoneOffset.UTC),
                now.atOffset(ZoneOffset.UTC)))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(
                        row ->
                            new LaneRate(
                                row.getInteger(0),
                                Direction.valueOf(row.getString(1)),
                                row.getLong(2),
                                new ServiceRate(row.getLong(2), LATELY).perHour(),
                                row.getLong(3)))
                    .toList());
  }

  /** By hour and direction. */
  Uni<List<ProcessingTime>> processing(String crossingPoint, Instant from, Instant to) {
    return pool.preparedQuery(
            """
            select hour, direction, count(*), count(seconds),
                   percentile_cont(0.5) within group (order by seconds),
                   percentile_cont(0.9) within group (order by seconds)
              from (
                select date_trunc('hour', c.occurred_at, 'UTC') as hour, c.direction,
                       case when s.occurred_at <= c.occurred_at
                         then extract(epoch from c.occurred_at - s.occurred_at)::float8 end as seconds
                  from crossing c
                  left join known_screening s
                    on s.screening_id = c.screening_id and s.crossing_point = c.crossing_point
                 where c.crossing_point = $1 and c.occurred_at >= $2 and c.occurred_at < $3
              ) crossings
             group by hour, direction
             order by hour, direction
            """)
        .execute(
            Tuple.of(crossingPoint, from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC)))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(
                        row ->
                            new ProcessingTime(
                                row.getOffsetDateTime(0).toInstant(),
                                Direction.valueOf(row.getString(1)),
                                row.getLong(2),
                                row.getLong(3),
                                row.getDouble(4),
                                row.getDouble(5)))
                    .toList());
  }

  /**
   * The queues last seen, by place and direction.
   *
   * @param places the crossing points to look at; null for all
   * @param since the earliest observation that still says anything
   */
  Uni<List<Queue>> queues(@Nullable Set<String> places, Instant since, Instant now) {
    var codes = places == null ? null : places.toArray(String[]::new);
    return pool.preparedQuery(
            """
            select q.crossing_point, q.direction, q.people_waiting, q.observed_at, (
                     select count(*) from flow_of_crossing c
                      where c.crossing_point = q.crossing_point and c.direction = q.direction
                        and c.occurred_at > $3 and c.occurred_at <= $4)
              from (
                select distinct on (crossing_point, direction) *
                  from queue_observation
                 where observed_at > $2 and ($1::text[] is null or crossing_point = any($1))
                 order by crossing_point, direction, observed_at desc, id desc
              ) q
             order by q.crossing_point, q.direction
            """)
        .execute(
            Tuple.of(
                codes,
                since.atOffset(ZoneOffset.UTC),
                now.minus(LATELY).atOffset(ZoneOffset.UTC),
                now.atOffset(ZoneOffset.UTC)))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false).map(QueueFigures::queue).toList());
  }

  private static Queue queue(Row row) {
    var rate = new ServiceRate(row.getLong(4), LATELY);
    var wait = rate.estimatedWait(row.getInteger(2));
    return new Queue(
        row.getString(0),
        Direction.valueOf(row.getString(1)),
        row.getInteger(2),
        row.getOffsetDateTime(3).toInstant(),
        rate.perHour(),
        wait == null ? null : wait.toSeconds());
  }
}
