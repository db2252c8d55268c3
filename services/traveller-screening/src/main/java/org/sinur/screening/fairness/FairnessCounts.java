package org.sinur.screening.fairness;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.sinur.fairness.Cell;
import org.sinur.fairness.Period;

/** Counts in the database, one cell per group, crossing point and week. */
final class FairnessCounts {

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
  record Counted(
      String group, String stratum, LocalDate week, boolean asked, ScreenedCounts counts) {

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
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(FairnessCounts::counted))
        .map(counted -> counted.toList());
  }

  /**
   * Nothing in it comes from outside. Screenings are counted without looking at referrals, which
   * are few beside them and counted by themselves; by days first, since a week has to be worked
   * out. A referral is opened when its traveller is screened, or later. What was erased since was
   * counted as it was erased.
   */
  private static String sql(FairnessDimension by, @Nullable Set<String> places) {
    return """
        with second_line as (
          select r.screening_id,
                 bool_or(r.cause = 'OFFICER') as by_officer,
                 bool_and(r.state = 'RESOLVED') as decided,
                 bool_and(r.state = 'RESOLVED' and r.outcome in ('NOT_THE_LISTED_PERSON', 'IN_ORDER')) as wrongly
            from referral r
           where r.opened_at >= $1::date::timestamp at time zone 'Asia/Baghdad'
           group by r.screening_id
        )
        select grp, stratum, date '2001-01-01' + 7 * week, asked,
               sum(screened)::bigint, sum(stopped)::bigint, sum(not_checked)::bigint,
               sum(by_officer)::bigint, sum(decided)::bigint, sum(wrongly)::bigint
          from (
            select %1$s as grp, %2$s as stratum, (day - date '2001-01-01') / 7 as week, day >= $2 as asked, count(*) as screened,
                   count(*) filter (where advice = 'REFER') as stopped,
                   count(*) filter (where advice = 'NOT_CHECKED') as not_checked,
                   0 as by_officer, 0 as decided, 0 as wrongly
              from screened_traveller
             where day >= $1 and day < $3 %3$s
             group by 1, 2, 3, 4
            union all
            select %1$s, %2$s, (day - date '2001-01-01') / 7, day >= $2, 0, 0, 0, (advice = 'CLEAR' and by_officer)::int, decided::int, wrongly::int
              from second_line
              join screened_traveller using (screening_id)
             where day >= $1 and day < $3 %3$s
            union all
            select grp, %2$s, (day - date '2001-01-01') / 7, day >= $2, screened, stopped, not_checked, by_officer, decided, wrongly
              from screened_count
             where dimension = '%4$s' and day >= $1 and day < $3 %3$s
          ) counted
         group by 1, 2, 3, 4
        """
        .formatted(
            by.column(),
            by.stratum(),
            places == null ? "" : "and crossing_point = any($4)",
            by.name());
  }

  private static Counted counted(Row row) {
    return new Counted(
        row.getString(0),
        row.getString(1),
        row.getLocalDate(2),
        row.getBoolean(3),
        new ScreenedCounts(
            row.getLong(4),
            row.getLong(5),
            row.getLong(6),
            row.getLong(7),
            row.getLong(8),
            row.getLong(9)));
  }
}
