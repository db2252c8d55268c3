package org.sinur.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.Gateway;
import org.sinur.cli.report.Machine;
import org.sinur.cli.stack.Stack;

/**
 * Puts invented crossings into the database of the running service, lets the service fold them into
 * its counts, asks it the usual questions through the gateway, and holds each answer against a
 * plain count of the crossings.
 */
final class FlowsBench {

  private static final String SERVICE = "crossing-point";
  private static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");
  private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(10);
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final int DAYS_AT_ONCE = 30;

  private final Stack stack;
  private final PrintWriter out;
  private final Gateway analyst;
  private final LocalDate today = LocalDate.now(BAGHDAD);
  private final CrossingPopulation population = new CrossingPopulation(today);
  private long generating;
  private long folding;

  FlowsBench(Stack stack, PrintWriter out) {
    this.stack = stack;
    this.out = out;
    this.analyst = new Gateway(stack.url(), stack.credential(DemoClient.ANALYST));
  }

  /**
   * A question, and the same in SQL over the crossings themselves.
   *
   * @param place the crossing point; null for all
   * @param plain what the counts are told apart by, in SQL
   */
  private record Question(
      String title,
      LocalDate from,
      LocalDate to,
      String by,
      @Nullable String place,
      @Nullable Integer top,
      String plain) {

    String address() {
      return "/api/crossing-point/flows?from=%s&to=%s&by=%s%s%s"
          .formatted(
              from.atStartOfDay(BAGHDAD).toInstant(),
              to.atStartOfDay(BAGHDAD).toInstant(),
              by,
              place == null ? "" : "&crossingPoint=" + place,
              top == null ? "" : "&top=" + top);
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

  /** Measures, and reports as Markdown. */
  String run(long crossings, int times) {
    try (var connection = stack.database(SERVICE)) {
      var there =
          number(
              connection,
              "select count(*) from crossing where recorded_by = '3f8c1c52-6a31-4a55-9d0c-6f6f6a0b9a01'");
      if (there == 0) {
        generate(connection, crossings);
      } else {
        say("There are %,d invented crossings already; these are asked about".formatted(there));
        folded(connection);
      }
      say("Tidying up, as the database does by itself in time");
      run(connection, "vacuum analyze crossing");
      run(connection, "vacuum analyze flow_by_hour");
      run(connection, "vacuum analyze flow_by_day");
      run(connection, "vacuum analyze flow_by_month");
      var asked = new ArrayList<Asked>();
      for (var question : questions()) {
        say(question.title());
        asked.add(ask(connection, question, times));
      }
      return report(connection, there, times, asked);
    } catch (SQLException e) {
      throw new CommandFailure("The database refuses: " + e.getMessage(), e);
    }
  }

  private void say(String what) {
    out.println(what);
    out.flush();
  }

  private void generate(Connection connection, long crossings) throws SQLException {
    var days = population.days(crossings);
    var number = 0L;
    for (var i = 0; i < days.size(); i++) {
      var begun = System.nanoTime();
      CrossingPopulation.write(connection, days.get(i), number);
      generating += System.nanoTime() - begun;
      number += days.get(i).crossings();
      if (i % DAYS_AT_ONCE == DAYS_AT_ONCE - 1 || i == days.size() - 1) {
        var written = System.nanoTime();
        folded(connection);
        folding += System.nanoTime() - written;
        say("%s: %,d crossings".formatted(days.get(i).date(), number));
      }
    }
  }

  /** Waits until the service has folded all there is. */
  private static void folded(Connection connection) throws SQLException {
    var begun = System.nanoTime();
    while (number(connection, "select count(*) from (select from flow_delta limit 1) waiting")
        > 0) {
      if (System.nanoTime() - begun > PATIENCE.toNanos()) {
        throw new CommandFailure(
            "The service has not folded after %d minutes.".formatted(PATIENCE.toMinutes()));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  private List<Question> questions() {
    var month = today.withDayOfMonth(1).minusMonths(2);
    var year = today.withDayOfMonth(1).minusMonths(13);
    var day = today.minusDays(100);
    return List.of(
        new Question(
            "A month by day and direction",
            month,
            month.plusMonths(1),
            "day,direction",
            null,
            null,
            "to_char(occurred_at at time zone 'Asia/Baghdad', 'YYYY-MM-DD'), direction"),
        new Question(
            "A year by month and nationality",
            year,
            year.plusYears(1),
            "month,nationality",
            null,
            null,
            "to_char(occurred_at at time zone 'Asia/Baghdad', 'YYYY-MM'), nationality"),
        new Question(
            "A day by hour at one crossing point",
            day,
            day.plusDays(1),
            "hour",
            "IQZUR",
            null,
            "to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:00:00\"Z\"')"),
        new Question(
            "The 20 largest nationalities of a year",
            year,
            year.plusYears(1),
            "nationality",
            null,
            20,
            "nationality"),
        new Question(
            "A year by crossing point, direction, sex and age band",
            year,
            year.plusYears(1),
            "crossingPoint,direction,sex,ageBand",
            null,
            null,
            "crossing_point, direction, sex, flow_age_band(date_of_birth, (occurred_at at time zone 'Asia/Baghdad')::date)"),
        new Question(
            "A year by day and direction",
            year,
            year.plusYears(1),
            "day,direction",
            null,
            null,
            "to_char(occurred_at at time zone 'Asia/Baghdad', 'YYYY-MM-DD'), direction"),
        new Question(
            "A day by hour, lane and nationality at one crossing point",
            day,
            day.plusDays(1),
            "hour,lane,nationality",
            "IQZUR",
            null,
            "to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:00:00\"Z\"'), lane, nationality"),
        new Question(
            "A month by hour over all crossing points",
            month,
            month.plusMonths(1),
            "hour",
            null,
            null,
            "to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:00:00\"Z\"')"));
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
      for (var dimension : question.by().split(",", -1)) {
        key.append(count.path(dimension).asText()).append('|');
      }
      counts.put(key.toString(), count.path("crossings").asLong());
    }
    return counts;
  }

  private static Map<String, Long> plain(Connection connection, Question question)
      throws SQLException {
    var dimensions = question.by().split(",", -1).length;
    var group = new ArrayList<String>();
    for (var i = 1; i <= dimensions; i++) {
      group.add(Integer.toString(i));
    }
    var sql =
        """
        select %s, count(*) from crossing
         where occurred_at >= ?::timestamptz and occurred_at < ?::timestamptz %s
         group by %s %s"""
            .formatted(
                question.plain(),
                question.place() == null ? "" : "and crossing_point = '" + question.place() + "'",
                String.join(", ", group),
                question.top() == null ? "" : "order by count(*) desc, 1 limit " + question.top());
    var counts = new TreeMap<String, Long>();
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, question.from().atStartOfDay(BAGHDAD).toInstant().toString());
      statement.setString(2, question.to().atStartOfDay(BAGHDAD).toInstant().toString());
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var key = new StringBuilder();
          for (var i = 1; i <= dimensions; i++) {
            key.append(rows.getString(i)).append('|');
          }
          counts.put(key.toString(), rows.getLong(dimensions + 1));
        }
      }
    }
    return counts;
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

  private String report(Connection connection, long before, int times, List<Asked> asked)
      throws SQLException {
    var crossings = number(connection, "select count(*) from crossing");
    var text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            """
            # How soon flows are counted

            Written by `./sinur bench flows --crossings %d` on %s; not edited by hand.

            - Machine: %s
            - The whole suite runs on it, on the JVM; questions go through the gateway, one at a time, %d times after the first.
            - %,d crossings of three years, invented: 31 crossing points, 60 nationalities, hours of the day, and three weeks of pilgrims a year.
            - %s
            - First: the question asked for the first time. Plain: the same counted from the crossings themselves by the database, once.
            - Same: whether the answer is, count for count, that of the plain count.

            | question | counts | first | p50 | longest | plain | same |
            |---|---:|---:|---:|---:|---:|---|
            """,
            crossings,
            LocalDate.now(ZoneOffset.UTC),
            Machine.describe(),
            times,
            crossings,
            before == 0
                ? "Written into the database in %s, folded into the counts by the service itself in %s beyond that."
                    .formatted(time(generating), time(folding))
                : "They were written by an earlier run, and folded into the counts by the service itself."));
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

        | table | rows | table | with indexes |
        |---|---:|---:|---:|
        """);
    for (var table : List.of("crossing", "flow_by_hour", "flow_by_day", "flow_by_month")) {
      text.append(size(connection, table));
    }
    return text.toString();
  }

  private static String time(long nanos) {
    return String.format(Locale.ROOT, "%.0f s", nanos / 1e9);
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
    return String.format(
        Locale.ROOT,
        "| `%s` | %,d | %,d MB | %,d MB |%n",
        table,
        number(connection, "select count(*) from " + table),
        number(connection, "select sum(pg_table_size(relid)) " + parts) >> 20,
        number(connection, "select sum(pg_total_relation_size(relid)) " + parts) >> 20);
  }
}
