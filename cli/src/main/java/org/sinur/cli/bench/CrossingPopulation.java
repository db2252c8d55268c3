package org.sinur.cli.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Invented crossings of three years, as uneven as real ones: 31 crossing points of very different
 * size, hours and seasons, some 60 nationalities of which a few are most, and three weeks of
 * pilgrims a year. The days of one month and of one season of pilgrims are drawn, crossing by
 * crossing; each later one has the same days again. What is asked of a crossing is independent of
 * the rest of it, which leaves more counts than real crossings would. Only what counting leaves is
 * kept. The same seed draws the same crossings.
 */
final class CrossingPopulation {

  private static final int YEARS = 3;
  private static final int PILGRIM_DAYS = 21;
  private static final double PILGRIM_FACTOR = 5;
  private static final int FIRST_OF_PILGRIMS = 100;
  private static final long SEED = 20261122;

  private static final List<String> POINTS =
      List.of(
          "IQZUR", "IQIKH", "IQBGW", "IQSLM", "IQNJF", "IQEBL", "IQMDH", "IQSHB", "IQTRB", "IQBSR",
          "IQISU", "IQSFW", "IQHOM", "IQBSM", "IQPWK", "IQARR", "IQQAM", "IQFSK", "IQRBA", "IQWLD",
          "IQUQR", "IQMDL", "IQKIK", "IQOSM", "IQSRZ", "IQZET", "IQKEL", "IQSYB", "IQTWL", "IQSHM",
          "IQJMM");

  private static final List<String> STATES =
      List.of(
          "IRQ", "IRN", "TUR", "SYR", "PAK", "LBN", "JOR", "IND", "KWT", "SAU", "AFG", "BHR", "AZE",
          "GBR", "SWE", "DEU", "D", "USA", "EGY", "BGD", "CHN", "LKA", "NPL", "PHL", "OMN", "ARE",
          "QAT", "YEM", "PSE", "NLD", "FRA", "DNK", "NOR", "AUS", "CAN", "ITA", "RUS", "UKR", "GEO",
          "ARM", "UZB", "KAZ", "TJK", "TKM", "KGZ", "MYS", "IDN", "NGA", "KEN", "TZA", "ETH", "SDN",
          "TUN", "DZA", "MAR", "ESP", "AUT", "BEL", "CHE", "GRC");

  private static final double[] HOURS = {
    1.2, 1, .8, .8, 1.2, 2.5, 4, 5.5, 6.5, 7, 7, 6.5, 5.5, 5, 5, 5.5, 6, 6.5, 6, 5, 4, 3, 2.2, 1.6
  };

  private static final List<String> AGES =
      List.of("18-59", "60+", "12-17", "5-11", "0-4", "UNKNOWN");

  private static final double[] AGE_SHARES = {.63, .145, .09, .08, .05, .005};

  private static final List<String> PURPOSES =
      List.of(
          "PILGRIMAGE",
          "FAMILY_VISIT",
          "RETURN_HOME",
          "TOURISM",
          "BUSINESS",
          "WORK",
          "UNKNOWN",
          "TRANSIT",
          "MEDICAL",
          "STUDY",
          "OFFICIAL",
          "OTHER");

  private static final double[] PURPOSE_SHARES = {
    .35, .2, .15, .1, .06, .05, .05, .02, .01, .005, .003, .002
  };

  /** Where days are drawn, and what they leave. */
  private static final List<String> TABLES =
      List.of(
          "create schema if not exists bench",
          """
          create table if not exists bench.flow_lane (
            pattern int, hour int, crossing_point text, lane text, direction text, crossings bigint
          )""",
          """
          create table if not exists bench.flow_who (
            pattern int, crossing_point text, direction text, nationality text, sex text, age_band text, purpose text, crossings bigint
          )""",
          "create index if not exists flow_lane_pattern on bench.flow_lane (pattern)",
          "create index if not exists flow_who_pattern on bench.flow_who (pattern)",
          """
          create temporary table if not exists drawn (
            hour int, crossing_point text, lane text, direction text, nationality text, sex text, age_band text, purpose text
          ) on commit delete rows""");

  private static final String DRAW =
      """
      insert into drawn
      select width_bucket(random(), p.hour_bounds), places[1 + width_bucket(random(), place_bounds)],
             (1 + floor(random() * 8))::int::text, case when random() < 0.52 then 'ENTRY' else 'EXIT' end,
             states[1 + width_bucket(random(), state_bounds)],
             (array['F', 'M', 'X'])[1 + width_bucket(random(), array[.40, .995]::float8[])],
             ages[1 + width_bucket(random(), age_bounds)], purposes[1 + width_bucket(random(), purpose_bounds)]
        from (
          select ?::float8[] as hour_bounds, ?::float8[] as place_bounds, ?::text[] as places,
                 ?::float8[] as state_bounds, ?::text[] as states, ?::float8[] as age_bounds, ?::text[] as ages,
                 ?::float8[] as purpose_bounds, ?::text[] as purposes, ?::bigint as crossings
        ) p, generate_series(1, p.crossings)
      """;

  private static final List<String> KEEP =
      List.of(
          "insert into bench.flow_lane select %1$d, hour, crossing_point, lane, direction, count(*) from drawn group by 2, 3, 4, 5 order by 3, 2, 4, 5",
          """
          insert into bench.flow_who
          select %1$d, crossing_point, direction, nationality, sex, age_band, purpose, count(*) from drawn
           group by 2, 3, 4, 5, 6, 7 order by 2, 3, 4, 5, 6, 7""");

  private static final List<String> COUNT =
      List.of(
          """
          insert into flow_by_lane (crossing_point, hour, lane, direction, day, crossings)
          select crossing_point, (timestamp '%1$s' + make_interval(hours => hour)) at time zone 'Asia/Baghdad', lane, direction, '%1$s', crossings
            from bench.flow_lane where pattern = %2$d""",
          """
          insert into flow_by_place (day, crossing_point, direction, crossings)
          select '%1$s', crossing_point, direction, sum(crossings) from bench.flow_lane where pattern = %2$d group by 2, 3""",
          """
          insert into flow_by_nationality (day, crossing_point, direction, nationality, crossings)
          select '%1$s', crossing_point, direction, nationality, sum(crossings) from bench.flow_who where pattern = %2$d group by 2, 3, 4""",
          """
          insert into flow_by_origin (day, direction, nationality, crossings)
          select '%1$s', direction, nationality, sum(crossings) from bench.flow_who where pattern = %2$d group by 2, 3""",
          """
          insert into flow_by_age (day, crossing_point, direction, sex, age_band, crossings)
          select '%1$s', crossing_point, direction, sex, age_band, sum(crossings) from bench.flow_who where pattern = %2$d group by 2, 3, 4, 5""",
          """
          insert into flow_by_purpose (day, crossing_point, direction, purpose, crossings)
          select '%1$s', crossing_point, direction, purpose, sum(crossings) from bench.flow_who where pattern = %2$d group by 2, 3, 4""",
          """
          insert into flow_by_day (day, crossing_point, direction, nationality, sex, age_band, purpose, crossings)
          select '%1$s', crossing_point, direction, nationality, sex, age_band, purpose, crossings from bench.flow_who where pattern = %2$d""");

  private static final List<String> COUNT_MONTH =
      List.of(
          """
          insert into flow_by_month (month, crossing_point, direction, nationality, sex, age_band, purpose, crossings)
          select '%1$s', crossing_point, direction, nationality, sex, age_band, purpose, sum(crossings)
            from flow_by_day where day >= '%1$s' and day < date '%1$s' + interval '1 month' group by 2, 3, 4, 5, 6, 7""",
          """
          insert into flow_by_country (month, direction, nationality, sex, age_band, purpose, crossings)
          select month, direction, nationality, sex, age_band, purpose, sum(crossings)
            from flow_by_month where month = '%1$s' group by 1, 2, 3, 4, 5, 6""",
          """
          insert into flow_by_place_and_origin (month, crossing_point, direction, nationality, crossings)
          select month, crossing_point, direction, nationality, sum(crossings)
            from flow_by_month where month = '%1$s' group by 1, 2, 3, 4""");

  /** By whom the crossings are recorded that it writes. */
  static final String RECORDED_BY = "3f8c1c52-6a31-4a55-9d0c-6f6f6a0b9a01";

  private final LocalDate end;

  /**
   * A population.
   *
   * @param end the day after the last
   */
  CrossingPopulation(LocalDate end) {
    this.end = end;
  }

  /** The first day. */
  LocalDate begin() {
    return end.minusYears(YEARS);
  }

  /**
   * A day and how many cross on it.
   *
   * @param pattern the drawn day that it is like: 1 to 31 the days of a month, 101 to 121 those of
   *     pilgrims
   */
  record Day(LocalDate date, int pattern, long crossings) {

    boolean pilgrims() {
      return pattern > FIRST_OF_PILGRIMS;
    }
  }

  /** Every day with its share of the crossings. */
  List<Day> days(long crossings) {
    var patterns = new ArrayList<Integer>();
    var all = 0.0;
    for (var day = begin(); day.isBefore(end); day = day.plusDays(1)) {
      patterns.add(pattern(day));
      all += weight(patterns.getLast());
    }
    var days = new ArrayList<Day>();
    for (var i = 0; i < patterns.size(); i++) {
      var pattern = patterns.get(i);
      days.add(
          new Day(begin().plusDays(i), pattern, Math.round(crossings * weight(pattern) / all)));
    }
    return days;
  }

  private static double weight(int pattern) {
    var spread = 0.8 + 0.4 * new Random(SEED + pattern).nextDouble();
    return pattern > FIRST_OF_PILGRIMS ? PILGRIM_FACTOR * spread : spread;
  }

  /** Arbaeen comes eleven days earlier each year; in 2026 on 4 August. */
  private static int pattern(LocalDate day) {
    for (var year = 2020; year <= 2040; year++) {
      var arbaeen = LocalDate.of(2026, 8, 4).plusDays(Math.round((year - 2026) * 354.37));
      var since = (int) ChronoUnit.DAYS.between(arbaeen.plusDays(3 - PILGRIM_DAYS), day);
      if (since >= 0 && since < PILGRIM_DAYS) {
        return FIRST_OF_PILGRIMS + 1 + since;
      }
    }
    return day.getDayOfMonth();
  }

  /** Makes where days are drawn. */
  static void prepare(Connection connection) throws SQLException {
    for (var table : TABLES) {
      run(connection, table);
    }
  }

  /**
   * Adds a day to the counts, as the service folds it; its pattern is drawn when it is the first.
   */
  static void count(Connection connection, Day day) throws SQLException {
    if (!known(connection, day.pattern())) {
      draw(connection, day);
      for (var keep : KEEP) {
        run(connection, keep.formatted(day.pattern()));
      }
    }
    for (var count : COUNT) {
      run(connection, count.formatted(day.date(), day.pattern()));
    }
  }

  private static boolean known(Connection connection, int pattern) throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select exists (select from bench.flow_who where pattern = %d)"
                    .formatted(pattern))) {
      rows.next();
      return rows.getBoolean(1);
    }
  }

  /** Adds up a month of days. */
  static void countMonth(Connection connection, LocalDate month) throws SQLException {
    for (var count : COUNT_MONTH) {
      run(connection, count.formatted(month));
    }
  }

  /** Writes the crossings themselves of a day, the same that were counted. */
  static void cross(Connection connection, Day day) throws SQLException {
    run(connection, "truncate drawn");
    draw(connection, day);
    run(
        connection,
        """
      insert into crossing
        (id, crossing_point, lane, direction, capture, screening_id, occurred_at, recorded_at, recorded_by, primary_identifier,
         secondary_identifier, date_of_birth, sex, nationality, document_type, document_number, issuing_state, date_of_expiry, purpose, marks)
      select uuidv7(occurred_at - now()), crossing_point, lane, direction, 'ONLINE', uuidv7(occurred_at - now()), occurred_at,
             occurred_at + interval '1 second', '%2$s', 'AL INVENTED', 'SAMPLE NAMUNA MITHAL',
             case age_band when 'UNKNOWN' then 'XXXX-XX-XX'
               else to_char(date '%1$s' - make_interval(years => case age_band when '0-4' then 2 when '5-11' then 8 when '12-17' then 15
                                                                                when '18-59' then 35 else 70 end), 'YYYY-MM-DD') end,
             sex, nationality, 'P', 'B' || lpad(floor(random() * 1e8)::text, 8, '0'), nationality, '2031-01-01',
             nullif(purpose, 'UNKNOWN'), '{}'
        from (
          select drawn.*, (timestamp '%1$s' + make_interval(secs => 3600 * (hour + random()))) at time zone 'Asia/Baghdad' as occurred_at
            from drawn order by hour, random()
        ) moments
      """
            .formatted(day.date(), RECORDED_BY));
  }

  /** Leaves the crossings of a day to be folded. */
  static void leaveWaiting(Connection connection, Day day) throws SQLException {
    draw(connection, day);
    run(
        connection,
        """
      insert into flow_delta
      select lpad(to_hex(row_number() over ()), 32, '0')::uuid, (timestamp '%1$s' + make_interval(hours => hour)) at time zone 'Asia/Baghdad',
             '%1$s', crossing_point, lane, direction, nationality, sex, age_band, purpose, 1, now()
        from drawn
      """
            .formatted(day.date()));
  }

  /** The same whenever it is done for a pattern. */
  private static void draw(Connection connection, Day day) throws SQLException {
    run(connection, "select setseed(%s)".formatted(day.pattern() / 1024.0));
    try (var statement = connection.prepareStatement(DRAW)) {
      var parameter = 0;
      statement.setArray(++parameter, connection.createArrayOf("float8", upTo(HOURS)));
      statement.setArray(++parameter, connection.createArrayOf("float8", upTo(places(day))));
      statement.setArray(++parameter, connection.createArrayOf("text", POINTS.toArray()));
      statement.setArray(++parameter, connection.createArrayOf("float8", upTo(states(day))));
      statement.setArray(++parameter, connection.createArrayOf("text", STATES.toArray()));
      statement.setArray(++parameter, connection.createArrayOf("float8", upTo(AGE_SHARES)));
      statement.setArray(++parameter, connection.createArrayOf("text", AGES.toArray()));
      statement.setArray(++parameter, connection.createArrayOf("float8", upTo(purposes(day))));
      statement.setArray(++parameter, connection.createArrayOf("text", PURPOSES.toArray()));
      statement.setLong(++parameter, day.crossings());
      statement.executeUpdate();
    }
    run(connection, "analyze drawn");
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static double[] purposes(Day day) {
    var shares = PURPOSE_SHARES.clone();
    if (day.pilgrims()) {
      shares[0] += 2;
    }
    return shares;
  }

  /** Of pilgrims half cross at the first point, and most are of the second state. */
  private static double[] places(Day day) {
    var shares = new double[POINTS.size()];
    for (var i = 0; i < shares.length; i++) {
      shares[i] = 1.0 / (i + 2);
    }
    if (day.pilgrims()) {
      shares[0] += 4;
    }
    return shares;
  }

  private static double[] states(Day day) {
    var shares = new double[STATES.size()];
    for (var i = 0; i < shares.length; i++) {
      shares[i] = 1.0 / Math.pow(i + 1, 1.4);
    }
    if (day.pilgrims()) {
      shares[1] += 4;
      shares[4] += .5;
    }
    return shares;
  }

  /** The upper bound of each share but the last, in [0,1]. */
  private static Object[] upTo(double[] shares) {
    var all = 0.0;
    for (var share : shares) {
      all += share;
    }
    var bounds = new Object[shares.length - 1];
    var sum = 0.0;
    for (var i = 0; i < bounds.length; i++) {
      sum += shares[i];
      bounds[i] = sum / all;
    }
    return bounds;
  }
}
