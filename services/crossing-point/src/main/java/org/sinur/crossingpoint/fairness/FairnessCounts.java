package org.sinur.crossingpoint.fairness;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.sinur.fairness.Cell;
import org.sinur.fairness.Period;

/**
 * Counts in the database, one cell per group, crossing point and week. Who entered is counted
 * already (ADR 0027), and what is not folded yet is added, in one statement.
 */
final class FairnessCounts {

  /** Counts by the hour are kept in partitions by it, and those of other months are not opened. */
  private static final String OF_PARTITIONS =
      "and hour >= $1::date::timestamp at time zone 'Asia/Baghdad' and hour < $3::date::timestamp at time zone 'Asia/Baghdad'";

  private FairnessCounts() {}

  /**
   * A cell of counts.
   *
   * @param group which group
   * @param stratum where, or empty where places are the groups
   * @param week the Monday of its week
   * @param asked whether it is of the period asked about
   * @param counts what became of them
   */
  record Counted(String group, String stratum, LocalDate week, boolean asked, EntryCounts counts) {

    Cell cell(FairnessMeasure measure) {
      return new Cell(group, stratum, week, asked, measure.events(counts), measure.of(counts));
    }
  }

  /**
   * Counts.
   *
   * @param places the crossing points to look at; null for all
   */
  static Uni<List<Counted>> of(
      FairnessDimension by, Period period, @Nullable Set<String> places, SqlClient client) {
    var parameters = Tuple.of(period.since(), period.from(), period.to());
    if (places != null) {
      parameters.addValue(places.toArray(String[]::new));
    }
    return client
        .preparedQuery(sql(by, places))
        .execute(parameters)
        .map(FairnessCounts::rows)
        .map(rows -> rows.map(FairnessCounts::counted).toList());
  }

  private static Stream<Row> rows(Iterable<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false);
  }

  /** Nothing in it comes from outside. */
  private static String sql(FairnessDimension by, @Nullable Set<String> places) {
    return """
        select coalesce(nullif(grp, ''), 'UNKNOWN'), stratum, date_trunc('week', day)::date, day >= $2,
               greatest(0, sum(entered))::bigint, sum(proposed)::bigint, sum(refused)::bigint, sum(given_up)::bigint
          from (
            select %1$s as grp, %2$s as stratum, day, sum(crossings) as entered, 0 as proposed, 0 as refused, 0 as given_up
              from %3$s
             where day >= $1 and day < $3 and direction = 'ENTRY' %5$s %6$s
             group by 1, 2, 3
            union all
            select %1$s, %2$s, day, sum(crossings), 0, 0, 0
              from flow_delta
             where day >= $1 and day < $3 and direction = 'ENTRY' %5$s
             group by 1, 2, 3
            union all
            select %4$s, %2$s, (occurred_at at time zone 'Asia/Baghdad')::date, 0, 1,
                   (state = 'FINAL')::int, (state in ('WITHDRAWN', 'ANNULLED'))::int
              from refusal
             where occurred_at >= $1::date::timestamp at time zone 'Asia/Baghdad'
               and occurred_at < $3::date::timestamp at time zone 'Asia/Baghdad' %5$s
          ) counted
         group by 1, 2, 3, 4
        """
        .formatted(
            by.counted(),
            by.stratum(),
            by.table(),
            by.refused(),
            places == null ? "" : "and crossing_point = any($4)",
            by == FairnessDimension.WATCH ? OF_PARTITIONS : "");
  }

  private static Counted counted(Row row) {
    return new Counted(
        row.getString(0),
        row.getString(1),
        row.getLocalDate(2),
        row.getBoolean(3),
        new EntryCounts(row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7)));
  }
}
