package org.sinur.cli.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.stack.Stack;

/** What the suite has taken in and not yet worked off, read from its databases. */
final class Waiting {

  private static final Duration AT_MOST = Duration.ofMinutes(2);
  private static final Duration LOOKED_EVERY = Duration.ofMillis(100);

  private final Stack stack;
  private final Instant since;

  /**
   * Looks at what came since a moment.
   *
   * @param since crossings before it are not asked whether they know their screening
   */
  Waiting(Stack stack, Instant since) {
    this.stack = stack;
    this.since = since;
  }

  /** What may be behind. */
  enum Work {
    COUNTS(
        "recorded crossings not yet folded into the counts",
        "crossing-point",
        "select count(*) from flow_delta"),
    CROSSINGS_TOLD(
        "facts of crossing-point not yet told", "crossing-point", "select count(*) from outbox"),
    SCREENINGS_TOLD(
        "facts of screening not yet told", "traveller-screening", "select count(*) from outbox"),
    SCREENINGS_HEARD(
        "crossings that have not heard of their screening",
        "crossing-point",
        "select count(*) from crossing where cardinality(marks) > 0 and 'SCREENING_NOT_SEEN' = any(marks) and occurred_at >= '%s'");

    private final String label;
    private final String database;
    private final String count;

    Work(String label, String database, String count) {
      this.label = label;
      this.database = database;
      this.count = count;
    }

    String label() {
      return label;
    }
  }

  /**
   * How far something was behind.
   *
   * @param waited how many there were at first
   * @param seconds when none was left; as long as was waited where some were
   * @param left how many were left then
   */
  record Behind(long waited, double seconds, long left) {}

  /** Looks until nothing waits any more, or for two minutes. */
  Map<Work, Behind> workedOff() {
    try (var crossings = stack.database("crossing-point");
        var screenings = stack.database("traveller-screening")) {
      var begun = System.nanoTime();
      var behind = new EnumMap<Work, Behind>(Work.class);
      for (var work : Work.values()) {
        var waiting = count(work, crossings, screenings);
        behind.put(work, new Behind(waiting, 0, waiting));
      }
      while (behind.values().stream().anyMatch(b -> b.left() > 0)
          && System.nanoTime() - begun < AT_MOST.toNanos()) {
        LockSupport.parkNanos(LOOKED_EVERY.toNanos());
        for (var entry : behind.entrySet()) {
          var earlier = entry.getValue();
          if (earlier.left() > 0) {
            var left = count(entry.getKey(), crossings, screenings);
            entry.setValue(new Behind(earlier.waited(), (System.nanoTime() - begun) / 1e9, left));
          }
        }
      }
      return behind;
    } catch (SQLException e) {
      throw new CommandFailure("A database does not say what waits: " + e.getMessage(), e);
    }
  }

  private long count(Work work, Connection crossings, Connection screenings) throws SQLException {
    return count(work, work.database.equals("crossing-point") ? crossings : screenings);
  }

  private long count(Work work, Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.setQueryTimeout((int) TimeUnit.MINUTES.toSeconds(1));
      try (var rows = statement.executeQuery(work.count.formatted(since))) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}
