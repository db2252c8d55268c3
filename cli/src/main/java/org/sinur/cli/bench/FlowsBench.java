package org.sinur.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.Gateway;
import org.sinur.cli.report.Machine;
import org.sinur.cli.stack.Stack;

/**
 * Puts the counts that invented crossings leave into the database of the running service, and a day
 * of crossings that wait to be counted, asks it the usual questions through the gateway, and holds
 * each answer against a plain sum by the database of finer counts, or of the crossings.
 */
final class FlowsBench {

  private static final String SERVICE = "crossing-point";
  private static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");
  private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(10);

  /** What whoever folds holds; as long as another holds it, what waits stays. */
  private static final String FOLDING = "2026112238";

  /** The pattern of the day that waits, which no other day has. */
  private static final int WAITING = 99;

  /**
   * What waits of the bench's own: its ids are numbers, those of the service begin with the time.
   */
  private static final String TAKE_AWAY =
      "delete from flow_delta where id < '00000000-0000-0000-ffff-ffffffffffff'";

  private static final List<String> TABLES =
      List.of(
          "flow_by_place",
          "flow_by_origin",
          "flow_by_place_and_origin",
          "flow_by_country",
          "flow_by_age",
          "flow_by_purpose",
          "flow_by_nationality",
          "flow_by_month",
          "flow_by_day",
          "flow_by_lane");

  private final Stack stack;
  private final PrintWriter out;
  private final Gateway analyst;

  FlowsBench(Stack stack, PrintWriter out) {
    this.stack = stack;
    this.out = out;
    this.analyst = new Gateway(stack.url(), stack.credential(DemoClient.ANALYST));
  }

  /** Where a plain sum is taken from. */
  private enum Plain {
    LANES("flow_by_lane", "day, hour, crossing_point, lane, direction, crossings"),
    DAYS(
        "flow_by_day",
        "day, crossing_point, direction, nationality, sex, age_band, purpose, crossings"),
    CROSSINGS("", "");

    private final String table;
    private final String columns;

    Plain(String table, String columns) {
      this.table = table;
      this.columns = columns;
    }

    String rows() {
      return this == CROSSINGS
          ? "flow_of_crossing"
          : "(select %2$s from %1$s union all select %2$s from flow_delta) counted"
              .formatted(table, columns);
    }
  }

  /**
   * A question, and where the same is summed up plainly.
   *
   * @param by what for; empty for the sum
   * @param place the crossing point; null for all
   */
  private record Question(
      String title,
      LocalDate from,
      LocalDate to,
      String by,
      @Nullable String place,
      @Nullable Integer top,
      Plain plain) {

    String address() {
      return "/api/crossing-point/flows?from=%s&to=%s%s%s%s"
          .formatted(
              from.atStartOfDay(BAGHDAD).toInstant(),
              to.atStartOfDay(BAGHDAD).toInstant(),
              by.isEmpty() ? "" : "&by=" + by,
              place == null ? "" : "&crossingPoint=" + place,
              top == null ? "" : "&top=" + top);
    }

    List<String> dimensions() {
      return by.isEmpty() ? List.of() : List.of(by.split(",", -1));
    }
  }

  /** What came of asking. */
  private record Asked(
      Question question,
      long firstMicros,
      Histogram again,
      int counts,
      long plainMicros,
      boolean same) {}

  /**
   * What came of it.
   *
   * @param text as Markdown
   * @param right whether every answer was the plain one, and none took a second
   */
  record Report(String text, boolean right) {}

  /** Measures. */
  Report run(long crossings, int times) {
    try (var connection = stack.database(SERVICE)) {
      var end = mustBeOwn(connection, crossings);
      var population = new CrossingPopulation(end);
      var days = population.days(crossings);
      var busiest = busiest(days);
      generate(connection, days, busiest);
      say("Tidying up, as the database does by itself in time");
      run(connection, "vacuum analyze crossing");
      for (var table : TABLES) {
        run(connection, "vacuum analyze " + table);
      }
      run(connection, "select pg_advisory_lock(" + FOLDING + ")");
      try {
        return measure(connection, population.begin(), days, busiest, times);
      } finally {
        run(connection, TAKE_AWAY);
        run(connection, "select pg_advisory_unlock(" + FOLDING + ")");
      }
    } catch (SQLException e) {
      throw new CommandFailure("The database refuses: " + e.getMessage(), e);
    }
  }

  private void say(String what) {
    out.println(what);
    out.flush();
  }

  /**
   * Refuses where somebody else's crossings are.
   *
   * @return the day after the last of those that it made or is to make
   */
  private static LocalDate mustBeOwn(Connection connection, long crossings) throws SQLException {
    var others =
        number(
            connection,
            "select count(*) from (select from crossing where recorded_by <> '%s' limit 1) other"
                .formatted(CrossingPopulation.RECORDED_BY));
    var own = number(connection, "select count(*) from pg_namespace where nspname = 'bench'");
    var counted =
        number(
            connection,
            "select count(*) from (select from flow_by_place union all select from flow_delta) any_of_them");
    if (others > 0 || (own == 0 && counted > 0)) {
      throw new CommandFailure(
          "The suite holds crossings that this bench did not make. It mixes its own with them: use a suite of its own.");
    }
    run(connection, "create schema if not exists bench");
    run(
        connection,
        "create table if not exists bench.flows (crossings bigint not null, until date not null)");
    run(connection, "create table if not exists bench.flow_days (day date primary key)");
    run(
        connection,
        "insert into bench.flows select %d, '%s' where not exists (select from bench.flows)"
            .formatted(crossings, LocalDate.now(BAGHDAD)));
    var there = number(connection, "select crossings from bench.flows");
    if (there != crossings) {
      throw new CommandFailure(
          "An earlier run made counts of %d crossings here: say --crossings %d, or use another suite."
              .formatted(there, there));
    }
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select until from bench.flows")) {
      rows.next();
      return rows.getObject(1, LocalDate.class);
    }
  }

  /** The day on which most crossed in the last year. */
  private static CrossingPopulation.Day busiest(List<CrossingPopulation.Day> days) {
    return days.stream()
        .skip(days.size() - 365L)
        .max(Comparator.comparingLong(CrossingPopulation.Day::crossings))
        .orElseThrow();
  }

  /** A day a transaction, so that a run that was broken off is gone on with. */
  private void generate(
      Connection connection, List<CrossingPopulation.Day> days, CrossingPopulation.Day busiest)
      throws SQLException {
    CrossingPopulation.prepare(connection);
    var done = number(connection, "select count(*) from bench.flow_days");
    var number = 0L;
    for (var i = 0; i < days.size(); i++) {
      var day = days.get(i);
      number += day.crossings();
      var monthEnds = day.date().plusDays(1).getDayOfMonth() == 1 || i == days.size() - 1;
      if (i >= done) {
        connection.setAutoCommit(false);
        run(connection, "select ensure_flow_partitions('%s')".formatted(month(day.date())));
        CrossingPopulation.count(connection, day);
        if (day.equals(busiest)) {
          CrossingPopulation.cross(connection, day);
        }
        if (monthEnds) {
          CrossingPopulation.countMonth(connection, month(day.date()));
        }
        run(connection, "insert into bench.flow_days values ('%s')".formatted(day.date()));
        connection.commit();
        connection.setAutoCommit(true);
        if (monthEnds) {
          say("%s: %,d crossings counted".formatted(day.date(), number));
        }
      }
    }
  }

  private static long sum(List<CrossingPopulation.Day> days) {
    return days.stream().mapToLong(CrossingPopulation.Day::crossings).sum();
  }

  private static LocalDate month(LocalDate day) {
    return day.withDayOfMonth(1);
  }

  private Report measure(
      Connection connection,
      LocalDate begin,
      List<CrossingPopulation.Day> days,
      CrossingPopulation.Day busiest,
      int times)
      throws SQLException {
    var today = days.getLast().date().plusDays(1);
    var waiting = sum(days) / days.size();
    connection.setAutoCommit(false);
    run(connection, TAKE_AWAY);
    CrossingPopulation.leaveWaiting(
        connection, new CrossingPopulation.Day(today, WAITING, waiting));
    connection.commit();
    connection.setAutoCommit(true);
    run(connection, "vacuum analyze flow_delta");
    var asked = new ArrayList<Asked>();
    for (var question : questions(begin, today, busiest.date())) {
      say(question.title());
      asked.add(ask(connection, question, times));
    }
    var right = asked.stream().allMatch(a -> a.same() && a.again().getMaxValue() < 1_000_000);
    return new Report(report(connection, days, busiest, waiting, times, asked), right);
  }

  private static List<Question> questions(LocalDate begin, LocalDate today, LocalDate busiest) {
    var tomorrow = today.plusDays(1);
    var months = month(today).plusMonths(1);
    var year = months.minusYears(1);
    return List.of(
        new Question(
            "A year by day and direction", year, months, "day,direction", null, null, Plain.LANES),
        new Question(
            "31 days by hour and lane",
            tomorrow.minusDays(31),
            tomorrow,
            "hour,lane",
            null,
            null,
            Plain.LANES),
        new Question(
            "31 days by hour, lane and direction at one crossing point",
            tomorrow.minusDays(31),
            tomorrow,
            "hour,lane,direction",
            "IQZUR",
            null,
            Plain.LANES),
        new Question(
            "A year by nationality and sex",
            year,
            months,
            "nationality,sex",
            null,
            null,
            Plain.DAYS),
        new Question(
            "A year by age band and purpose",
            year,
            months,
            "ageBand,purpose",
            null,
            null,
            Plain.DAYS),
        new Question(
            "A year by month and nationality",
            year,
            months,
            "month,nationality",
            null,
            null,
            Plain.DAYS),
        new Question(
            "A year by crossing point, direction, sex and age band",
            year,
            months,
            "crossingPoint,direction,sex,ageBand",
            null,
            null,
            Plain.DAYS),
        new Question("All years", month(begin), months, "", null, null, Plain.LANES),
        new Question(
            "All years by month and direction",
            month(begin),
            months,
            "month,direction",
            null,
            null,
            Plain.LANES),
        new Question(
            "The 20 largest nationalities of all years",
            month(begin),
            months,
            "nationality",
            null,
            20,
            Plain.DAYS),
        new Question(
            "All years by age band and purpose",
            month(begin),
            months,
            "ageBand,purpose",
            null,
            null,
            Plain.DAYS),
        new Question(
            "A year by nationality and sex at one crossing point",
            year,
            months,
            "nationality,sex",
            "IQZUR",
            null,
            Plain.DAYS),
        new Question(
            "365 days, not whole months, by nationality",
            tomorrow.minusDays(365),
            tomorrow,
            "nationality",
            null,
            null,
            Plain.DAYS),
        new Question("A year by day and sex", year, months, "day,sex", null, null, Plain.DAYS),
        new Question(
            "A year by crossing point and nationality",
            year,
            months,
            "crossingPoint,nationality",
            null,
            null,
            Plain.DAYS),
        new Question(
            "Three months by crossing point, nationality and purpose",
            months.minusMonths(3),
            months,
            "crossingPoint,nationality,purpose",
            null,
            null,
            Plain.DAYS),
        new Question(
            "The month of most pilgrims by day, nationality and sex",
            month(busiest),
            month(busiest).plusMonths(1),
            "day,nationality,sex",
            null,
            null,
            Plain.DAYS),
        new Question(
            "The busiest day by hour and sex",
            busiest,
            busiest.plusDays(1),
            "hour,sex",
            null,
            null,
            Plain.CROSSINGS),
        new Question(
            "The busiest day by hour, lane and nationality at one crossing point",
            busiest,
            busiest.plusDays(1),
            "hour,lane,nationality",
            "IQZUR",
            null,
            Plain.CROSSINGS));
  }

  private Asked ask(Connection connection, Question question, int times) throws SQLException {
    var begun = System.nanoTime();
    var answer = analyst.get(question.address()).orFail().body();
    var first = micros(begun);
    var again = new Histogram(LONGEST_MICROS, 3);
    for (var i = 0; i < times; i++) {
      begun = System.nanoTime();
      analyst.get(question.address()).orFail();
      again.recordValue(micros(begun));
    }
    begun = System.nanoTime();
    var plain = plain(connection, question);
    return new Asked(
        question,
        first,
        again,
        answer.path("counts").size(),
        micros(begun),
        plain.equals(counts(answer, question)));
  }

  private static Map<String, Long> counts(JsonNode answer, Question question) {
    var counts = new TreeMap<String, Long>();
    for (var count : answer.path("counts")) {
      var key = new StringBuilder();
      for (var dimension : question.dimensions()) {
        key.append(count.path(dimension).asText()).append('|');
      }
      counts.put(key.toString(), count.path("crossings").asLong());
    }
    return counts;
  }

  private static Map<String, Long> plain(Connection connection, Question question)
      throws SQLException {
    var dimensions = question.dimensions();
    var group = IntStream.rangeClosed(1, dimensions.size()).mapToObj(Integer::toString).toList();
    var sql =
        """
        select %s sum(crossings) from %s
         where day >= '%s' and day < '%s' %s
         %s %s"""
            .formatted(
                dimensions.stream().map(d -> plain(d) + ", ").collect(Collectors.joining()),
                question.plain().rows(),
                question.from(),
                question.to(),
                question.place() == null ? "" : "and crossing_point = '" + question.place() + "'",
                group.isEmpty() ? "" : "group by " + String.join(", ", group),
                question.top() == null
                    ? ""
                    : "order by sum(crossings) desc, 1 limit " + question.top());
    var counts = new TreeMap<String, Long>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        var key = new StringBuilder();
        for (var i = 1; i <= dimensions.size(); i++) {
          key.append(rows.getString(i)).append('|');
        }
        counts.put(key.toString(), rows.getLong(dimensions.size() + 1));
      }
    }
    return counts;
  }

  private static String plain(String dimension) {
    return switch (dimension) {
      case "hour" -> "to_char(hour at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:00:00\"Z\"')";
      case "day" -> "day::text";
      case "month" -> "to_char(day, 'YYYY-MM')";
      case "crossingPoint" -> "crossing_point";
      case "ageBand" -> "age_band";
      default -> dimension;
    };
  }

  private static long micros(long since) {
    return Math.min(LONGEST_MICROS, TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - since));
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String report(
      Connection connection,
      List<CrossingPopulation.Day> days,
      CrossingPopulation.Day busiest,
      long waiting,
      int times,
      List<Asked> asked)
      throws SQLException {
    var crossings = sum(days);
    var text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            """
            # How soon flows are counted

            Written by `./sinur bench flows --crossings %s` on %s; not edited by hand.

            - Machine: %s
            - The whole suite runs on it, on the JVM; questions go through the gateway with an analyst's token, one at a time, %d times after the first.
            - %,d crossings of three years, invented: 31 crossing points, 60 nationalities, 12 purposes, hours of the day, and three weeks of pilgrims \
            a year. The days of one month and of one season were drawn crossing by crossing, and each later one has the same days; the counts that they \
            leave were written into the tables. Of the crossings themselves those of the busiest day were kept, %s, %,d in all.
            - %,d more of one day are not folded into the counts yet while the questions are asked, and are part of every answer about that day.
            - First: the question asked for the first time. Plain: the same summed up by the database, once, from the finest counts that can tell, or from \
            the crossings, and in other words than the service's.
            - Same: whether the answer is, count for count, the plain one.

            | question | counts | first | p50 | longest | plain | same |
            |---|---:|---:|---:|---:|---:|---|
            """,
            number(connection, "select crossings from bench.flows"),
            LocalDate.now(ZoneOffset.UTC),
            Machine.describe(),
            times,
            crossings,
            busiest.date(),
            busiest.crossings(),
            waiting));
    for (var one : asked) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %,d | %.0f ms | %.0f ms | %.0f ms | %,.0f ms | %s |%n",
              one.question().title(),
              one.counts(),
              one.firstMicros() / 1e3,
              one.again().getValueAtPercentile(50) / 1e3,
              one.again().getMaxValue() / 1e3,
              one.plainMicros() / 1e3,
              one.same() ? "yes" : "**no**"));
    }
    text.append(
        """

        ## Size

        A cell is a row of a table of counts: so many crossings of one kind. What crossings are, independent of each other here, leaves more cells than \
        real crossings would.

        | table | cells | crossings in them | crossings a cell | table | with indexes |
        |---|---:|---:|---:|---:|---:|
        """);
    for (var table : TABLES) {
      text.append(size(connection, table));
    }
    text.append(
        String.format(
            Locale.ROOT,
            "%nThe whole database takes %,d MB.%n",
            number(connection, "select pg_database_size(current_database())") >> 20));
    return text.toString();
  }

  /** With all partitions. */
  private static String size(Connection connection, String table) throws SQLException {
    var parts =
        """
        from (
          select inhrelid as relid from pg_inherits where inhparent = '%1$s'::regclass
          union all
          select '%1$s'::regclass
        ) parts"""
            .formatted(table);
    var cells = number(connection, "select count(*) from " + table);
    var crossings = number(connection, "select sum(crossings) from " + table);
    return String.format(
        Locale.ROOT,
        "| `%s` | %,d | %,d | %.1f | %,d MB | %,d MB |%n",
        table,
        cells,
        crossings,
        crossings / (double) cells,
        number(connection, "select sum(pg_table_size(relid)) " + parts) >> 20,
        number(connection, "select sum(pg_total_relation_size(relid)) " + parts) >> 20);
  }
}
