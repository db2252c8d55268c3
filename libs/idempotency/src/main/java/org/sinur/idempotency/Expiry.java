package org.sinur.idempotency;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Forgets keys of requests that nobody sends again. An id that a sender made for the record itself,
 * as a booth does for a crossing, is not a key of a request: it is known for as long as the record,
 * so that the same record is never made twice.
 */
@Singleton
final class Expiry {

  private static final Logger LOG = Logger.getLogger(Expiry.class);

  private static final long LOCK = 0x5150_1de0;

  /** A delete that is over in a moment holds nobody up. */
  private static final int AT_ONCE = 5_000;

  private final Pool pool;
  private final IdempotencyConfig config;
  private final InstantSource clock;

  Expiry(Pool pool, IdempotencyConfig config, InstantSource clock) {
    this.pool = pool;
    this.config = config;
    this.clock = clock;
  }

  @Scheduled(
      every = "${idempotency.expired-every:1h}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> expire() {
    var before = clock.instant().minus(config.keptFor()).atOffset(ZoneOffset.UTC);
    return pool.withTransaction(connection -> expireSome(connection, before))
        .repeat()
        .whilst(expired -> expired == AT_ONCE)
        .collect()
        .with(Collectors.summingInt(Integer::intValue))
        .invoke(
            expired -> {
              if (expired > 0) {
                LOG.infof("%d keys of requests are forgotten", expired);
              }
            })
        .replaceWithVoid();
  }

  /** Nothing while another replica is at it. */
  private static Uni<Integer> expireSome(SqlConnection connection, OffsetDateTime before) {
    return connection
        .preparedQuery("select pg_try_advisory_xact_lock($1)")
        .execute(Tuple.of(LOCK))
        .flatMap(
            rows ->
                rows.iterator().next().getBoolean(0)
                    ? delete(connection, before)
                    : Uni.createFrom().item(0));
  }

  private static Uni<Integer> delete(SqlConnection connection, OffsetDateTime before) {
    return connection
        .preparedQuery(
            """
            delete from idempotency_key where ctid = any(array(
              select ctid from idempotency_key
               where recorded_at < $1 and key <> record_id::text
               order by recorded_at limit $2
                 for update skip locked))
            """)
        .execute(Tuple.of(before, AT_ONCE))
        .map(deleted -> deleted.rowCount());
  }
}
