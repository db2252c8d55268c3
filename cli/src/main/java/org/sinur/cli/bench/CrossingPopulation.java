package org.sinur.cli.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Invented crossings of three years, as uneven as real ones: 31 crossing points of very different
 * size, hours and seasons, some 60 nationalities of which a few are most, and three weeks of
 * pilgrims a year. Written into the database a day at a time, each crossing with the row that has
 * it counted, as the service writes them.
 */
final class CrossingPopulation {

  private static final int YEARS = 3;
  private static final int PILGRIM_DAYS = 21;
  private static final double PILGRIM_FACTOR = 5;

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

  private static final String STATEMENT =
      """
      with drawn as (
        select at as occurred_at,
               places[1 + width_bucket(random(), place_bounds)] as crossing_point,
               (1 + floor(random() * 8))::int::text as lane,
               case when random() < 0.52 then 'ENTRY' else 'EXIT' end as direction,
               case when random() < 0.005 then 'XXXX-XX-XX'
                    else to_char(date '2023-01-01' - floor(sqrt(random()) * 29000)::int, 'YYYY-MM-DD') end as date_of_birth,
               case when random() < 0.40 then 'F' when random() < 0.995 then 'M' else 'X' end as sex,
               states[1 + width_bucket(random(), state_bounds)] as nationality
          from (
            select p.*, (p.day + make_interval(secs => 3600 * (width_bucket(random(), p.hour_bounds) + random())))
                     at time zone 'Asia/Baghdad' as at
              from (
                select ?::timestamp as day, ?::float8[] as hour_bounds, ?::float8[] as place_bounds, ?::text[] as places,
                       ?::float8[] as state_bounds, ?::text[] as states, ?::bigint as crossings
              ) p, generate_series(1, p.crossings)
          ) moments
         order by at
      ), made as (
        insert into crossing
          (id, crossing_point, lane, direction, capture, screening_id, occurred_at, recorded_at, recorded_by, primary_identifier,
           secondary_identifier, date_of_birth, sex, nationality, document_type, document_number, issuing_state, date_of_expiry, marks)
        select uuidv7(occurred_at - now()), crossing_point, lane, direction, 'ONLINE', uuidv7(occurred_at - now()), occurred_at,
               occurred_at + interval '1 second', '3f8c1c52-6a31-4a55-9d0c-6f6f6a0b9a01', 'AL INVENTED', 'SAMPLE NAMUNA MITHAL',
               date_of_birth, sex, nationality, 'P', 'B' || lpad(floor(random() * 1e8)::text, 8, '0'), nationality, '2031-01-01', '{}'
          from drawn
        returning *
      )
      insert into flow_delta
      select lpad(to_hex(?::bigint + row_number() over ()), 32, '0')::uuid, hour, day, crossing_point, lane, direction, nationality, sex,
             flow_age_band(date_of_birth, day), 'UNKNOWN', 1, now()
        from (
          select made.*, date_trunc('hour', occurred_at, 'UTC') as hour,
                 (occurred_at at time zone 'Asia/Baghdad')::date as day
            from made
        ) counted
      """;

  private final LocalDate end;

  /**
   * A population.
   *
   * @param end the day after the last
   */
  CrossingPopulation(LocalDate end) {
    this.end = end;
  }

  LocalDate begin() {
    return end.minusYears(YEARS);
  }

  /**
   * A day and how many cross on it.
   *
   * @param pilgrims whether it is one of those days
   */
  record Day(LocalDate date, long crossings, boolean pilgrims) {}

  /** Every day with its share of the crossings. */
  List<Day> days(long crossings) {
    var random = new Random(20261122);
    var weights = new ArrayList<Double>();
    var all = 0.0;
    for (var day = begin(); day.isBefore(end); day = day.plusDays(1)) {
      var weight = (pilgrims(day) ? PILGRIM_FACTOR : 1) * (0.8 + 0.4 * random.nextDouble());
      weights.add(weight);
      all += weight;
    }
    var days = new ArrayList<Day>();
    var given = 0L;
    var sum = 0.0;
    for (var i = 0; i < weights.size(); i++) {
      sum += weights.get(i);
      var until = Math.round(crossings * sum / all);
      var date = begin().plusDays(i);
      days.add(new Day(date, until - given, pilgrims(date)));
      given = until;
    }
    return days;
  }

  /** Arbaeen comes eleven days earlier each year; in 2026 on 4 August. */
  private static boolean pilgrims(LocalDate day) {
    for (var year = 2020; year <= 2040; year++) {
      var arbaeen = LocalDate.of(2026, 8, 4).plusDays(Math.round((year - 2026) * 354.37));
      var before = ChronoUnit.DAYS.between(day, arbaeen);
      if (before >= -2 && before < PILGRIM_DAYS - 2) {
        return true;
      }
    }
    return false;
  }

  /** Writes a day, as one transaction. */
  static void write(Connection connection, Day day, long number) throws SQLException {
    try (var statement = connection.prepareStatement(STATEMENT)) {
      bind(connection, statement, day, number);
      statement.executeUpdate();
    }
  }

  private static void bind(Connection connection, PreparedStatement statement, Day day, long number)
      throws SQLException {
    var parameter = 0;
    statement.setObject(++parameter, day.date().atStartOfDay());
    statement.setArray(++parameter, connection.createArrayOf("float8", upTo(HOURS)));
    statement.setArray(++parameter, connection.createArrayOf("float8", upTo(places(day))));
    statement.setArray(++parameter, connection.createArrayOf("text", POINTS.toArray()));
    statement.setArray(++parameter, connection.createArrayOf("float8", upTo(states(day))));
    statement.setArray(++parameter, connection.createArrayOf("text", STATES.toArray()));
    statement.setLong(++parameter, day.crossings());
    statement.setLong(++parameter, number);
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
