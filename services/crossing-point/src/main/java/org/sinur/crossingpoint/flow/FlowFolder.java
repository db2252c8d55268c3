package org.sinur.crossingpoint.flow;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Adds what was recorded to the counts: takes rows of {@code flow_delta} away and adds them to the
 * tables of counts, all in one transaction. Every replica looks every second; one of them at a time
 * does the work. Killed at any moment, either all of it happened or nothing.
 */
@Singleton
class FlowFolder {

  /** Of the lock that whoever folds holds until the end of the transaction. */
  private static final long LOCK = 20_261_122_38L;

  private static final String MOVE =
      """
      with folded as (
        delete from flow_delta
         where id in (
           select id from flow_delta
            where date_trunc('month', day)::date = any($2)
            order by id limit $1)
        returning *
      )%s
      select count(*)::int from folded
      """
          .formatted(Grain.folded().map(FlowFolder::addTo).collect(Collectors.joining()));

  private final Pool pool;
  private final InstantSource clock;
  private final int atOnce;
  private volatile Backlog backlog = new Backlog(0, 0);

  FlowFolder(
      Pool pool,
      InstantSource clock,
      MeterRegistry metrics,
      @ConfigProperty(name = "flow.folded-at-once") int atOnce) {
    this.pool = pool;
    this.clock = clock;
    this.atOnce = atOnce;
    Gauge.builder("sinur.flow.backlog", this, folder -> folder.backlog.deltas())
        .description("Recorded crossings not yet folded into the counts")
        .register(metrics);
    Gauge.builder("sinur.flow.lag", this, folder -> folder.backlog.oldestSeconds())
        .baseUnit("seconds")
        .description("How long the oldest of them has waited")
        .register(metrics);
  }

  /**
   * What still has to be folded.
   *
   * @param deltas how many rows
   * @param oldestSeconds the age of the oldest, in seconds; 0 when there is none
   */
  record Backlog(long deltas, double oldestSeconds) {}

  @Scheduled(
      every = "${flow.folded-every}",
      skipExecutionIf = Scheduled.ApplicationNotRunning.class,
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    return foldAll().chain(this::readBacklog);
  }

  /** Until nothing is left but what is being recorded meanwhile. */
  private Uni<Void> foldAll() {
    return pool.withTransaction(connection -> fold(connection, atOnce))
        .flatMap(folded -> folded < atOnce ? Uni.createFrom().voidItem() : foldAll());
  }

  /**
   * Folds the oldest rows, in the transaction at hand.
   *
   * @return how many; 0 also while another replica is at it
   */
  Uni<Integer> fold(SqlConnection connection, int atMost) {
    return connection
        .preparedQuery("select pg_try_advisory_xact_lock($1)")
        .execute(Tuple.of(LOCK))
        .flatMap(
            rows ->
                rows.iterator().next().getBoolean(0)
                    ? partitions(connection, atMost)
                        .flatMap(months -> move(connection, atMost, months))
                    : Uni.createFrom().item(0));
  }

  /**
   * Makes the partitions for what is about to be folded, and for what comes next.
   *
   * @return the months that have them; what was recorded of yet another month meanwhile waits
   */
  private Uni<LocalDate[]> partitions(SqlConnection connection, int atMost) {
    var thisMonth = clock.instant().atZone(Grain.BAGHDAD).toLocalDate().withDayOfMonth(1);
    return connection
        .preparedQuery(
            """
            select month, ensure_flow_partitions(month)
              from (
                select distinct date_trunc('month', day)::date as month
                  from (select day from flow_delta order by id limit $1) waiting
                union
                select unnest(array[$2, $3]::date[])
              ) months
            """)
        .execute(Tuple.of(atMost, thisMonth, thisMonth.plusMonths(1)))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> row.getLocalDate(0))
                    .toArray(LocalDate[]::new));
  }

  private static Uni<Integer> move(SqlConnection connection, int atMost, LocalDate[] months) {
    return connection
        .preparedQuery(MOVE)
        .execute(Tuple.of(atMost, months))
        .map(rows -> rows.iterator().next().getInteger(0));
  }

  private static String addTo(Grain grain) {
    var time = grain.time();
    var key = time.value(grain) + ", " + grain.columns();
    return """
        , into_%1$s as (
          insert into %1$s as counted (%2$s, %3$s crossings)
          select %4$s, %5$s, %6$s sum(crossings) from folded group by %4$s, %5$s
          on conflict (%2$s) do update set crossings = counted.crossings + excluded.crossings
        )"""
        .formatted(
            grain.table(),
            key,
            grain == Grain.LANE ? "day," : "",
            time.valueOfDelta(),
            grain.columns(),
            grain == Grain.LANE ? "min(day)," : "");
  }

  private Uni<Void> readBacklog() {
    return pool.query("select count(*), min(recorded_at) from flow_delta")
        .execute()
        .invoke(
            rows -> {
              var row = rows.iterator().next();
              var oldest = row.getOffsetDateTime(1);
              backlog = new Backlog(row.getLong(0), oldest == null ? 0 : age(oldest.toInstant()));
            })
        .replaceWithVoid();
  }

  private double age(Instant oldest) {
    return Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1e3);
  }
}
