package org.sinur.outbox;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * The outbox table as the relay works on it. Called from the relay's own thread, so it waits for
 * its answers; each call is one statement and one transaction.
 */
final class OutboxTable {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final String COLUMNS =
      "seq, event_id, topic, event_key, type, content, occurred_at, recorded_at";

  private final Pool pool;

  OutboxTable(Pool pool) {
    this.pool = pool;
  }

  /** Takes or keeps the right to relay; false while another replica has it. */
  boolean holdLease(UUID holder, Duration lease) {
    var rows =
        query(
            """
            insert into outbox_lease (id, holder, held_until)
            values (1, $1, now() + $2 * interval '1 millisecond')
            on conflict (id) do update
              set holder = excluded.holder, held_until = excluded.held_until
              where outbox_lease.holder = excluded.holder or outbox_lease.held_until < now()
            returning holder
            """,
            Tuple.of(holder, lease.toMillis()));
    return rows.iterator().hasNext();
  }

  /** Lets go of the right to relay, so that another replica need not wait for it to run out. */
  void releaseLease(UUID holder) {
    query("delete from outbox_lease where holder = $1", Tuple.of(holder));
  }

  /** Marks the oldest waiting facts as on their way in this batch. */
  List<WaitingFact> claim(UUID batch, int atMost) {
    return facts(
        query(
            """
            update outbox set batch = $1
            where event_id in (select event_id from outbox where batch is null order by seq limit $2)
            returning %s
            """
                .formatted(COLUMNS),
            Tuple.of(batch, atMost)));
  }

  /** Batches that were on their way when the relay last stopped. */
  List<UUID> onTheirWay() {
    var rows = query("select distinct batch from outbox where batch is not null", Tuple.tuple());
    return StreamSupport.stream(rows.spliterator(), false).map(r -> r.getUUID(0)).toList();
  }

  /** The facts of a batch. */
  List<WaitingFact> facts(UUID batch) {
    return facts(
        query("select %s from outbox where batch = $1".formatted(COLUMNS), Tuple.of(batch)));
  }

  /** Forgets a batch that has been told. */
  void remove(UUID batch) {
    query("delete from outbox where batch = $1", Tuple.of(batch));
  }

  /** How many facts wait, and how long the oldest has waited. */
  Backlog backlog() {
    var row =
        query(
                """
                select count(*), coalesce(extract(epoch from now() - min(recorded_at)), 0)::float8
                from outbox
                """,
                Tuple.tuple())
            .iterator()
            .next();
    return new Backlog(row.getLong(0), row.getDouble(1));
  }

  /**
   * What still has to be told.
   *
   * @param facts how many
   * @param oldestSeconds the age of the oldest, in seconds; 0 when there is none
   */
  record Backlog(long facts, double oldestSeconds) {}

  private static List<WaitingFact> facts(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(
            r ->
                new WaitingFact(
                    r.getLong(0),
                    r.getUUID(1),
                    r.getString(2),
                    r.getString(3),
                    r.getString(4),
                    r.getString(5),
                    r.getOffsetDateTime(6),
                    r.getOffsetDateTime(7)))
        .sorted(Comparator.comparingLong(WaitingFact::seq))
        .toList();
  }

  private RowSet<Row> query(String sql, Tuple parameters) {
    return pool.preparedQuery(sql).execute(parameters).await().atMost(PATIENCE);
  }
}
