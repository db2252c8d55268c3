package org.sinur.crossingpoint.flow;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sinur.disclosurecontrol.Key;
import org.sinur.disclosurecontrol.Table;

/**
 * The counts of a month by what they are published by, all of one moment. They are as they are:
 * what small ones there are, nobody but the service may see.
 */
@ApplicationScoped
public class MonthlyFlows {

  /** A chain, so that what can be computed from all of them together is known. */
  private static final List<List<Dimension>> TABLES =
      List.of(
          List.of(Dimension.CROSSING_POINT, Dimension.DIRECTION),
          List.of(Dimension.DIRECTION, Dimension.NATIONALITY),
          List.of(Dimension.AGE_BAND, Dimension.SEX));

  private final Pool pool;

  MonthlyFlows(Pool pool) {
    this.pool = pool;
  }

  /** When a month begins in Baghdad. */
  public static Instant begins(YearMonth month) {
    return month.atDay(1).atStartOfDay(Grain.BAGHDAD).toInstant();
  }

  /** The month that it is in Baghdad. */
  public static YearMonth monthOf(Instant moment) {
    return YearMonth.from(moment.atZone(Grain.BAGHDAD));
  }

  /**
   * Where anybody with the duty may ask for such figures of a month again.
   *
   * @param dimensions by what they are told apart
   */
  public static String question(YearMonth month, Iterable<String> dimensions) {
    var by = String.join(",", dimensions);
    return "/flows?from=%s&to=%s%s"
        .formatted(begins(month), begins(month.plusMonths(1)), by.isEmpty() ? "" : "&by=" + by);
  }

  /**
   * Counts.
   *
   * @param known figures that were published of the month before, so that they are in the tables
   *     although they may be 0 now
   */
  public Uni<List<Table>> of(YearMonth month, Iterable<Key> known) {
    return pool.withTransaction(
        connection ->
            connection
                .query("set transaction isolation level repeatable read, read only")
                .execute()
                .chain(() -> all(month, connection, new ArrayList<>()))
                .map(counted -> tables(counted, known)));
  }

  private static Uni<List<List<FlowAnswers.Count>>> all(
      YearMonth month, SqlConnection connection, List<List<FlowAnswers.Count>> counted) {
    if (counted.size() == TABLES.size()) {
      return Uni.createFrom().item(counted);
    }
    var question =
        new FlowQuestion(
            begins(month), begins(month.plusMonths(1)), TABLES.get(counted.size()), null, null);
    return FlowAnswers.to(question, connection, Integer.MAX_VALUE)
        .flatMap(
            counts -> {
              counted.add(counts);
              return all(month, connection, counted);
            });
  }

  /** Each with every row and column that a count or a figure of before has, zeros too. */
  private static List<Table> tables(List<List<FlowAnswers.Count>> counted, Iterable<Key> known) {
    var tables = new ArrayList<Table>();
    for (var i = 0; i < TABLES.size(); i++) {
      var rows = TABLES.get(i).getFirst();
      var columns = TABLES.get(i).getLast();
      var values = new LinkedHashMap<Dimension, List<String>>();
      for (var dimension : TABLES.get(i)) {
        var seen =
            counted.get(i).stream()
                .map(count -> value(count, dimension))
                .collect(Collectors.toCollection(TreeSet::new));
        known.forEach(
            key -> {
              var value = key.values().get(dimension.label());
              if (value != null) {
                seen.add(value);
              }
            });
        if (dimension == Dimension.DIRECTION) {
          seen.addAll(List.of("ENTRY", "EXIT"));
        }
        values.put(dimension, List.copyOf(seen));
      }
      var counts = new TreeMap<Key, Long>();
      for (var row : values.getOrDefault(rows, List.of())) {
        for (var column : values.getOrDefault(columns, List.of())) {
          counts.put(Key.of(rows.label(), row).and(columns.label(), column), 0L);
        }
      }
      for (var count : counted.get(i)) {
        counts.merge(
            Key.of(rows.label(), value(count, rows)).and(columns.label(), value(count, columns)),
            count.crossings(),
            Long::sum);
      }
      tables.add(Table.of(rows.label(), columns.label(), counts));
    }
    return tables;
  }

  private static String value(FlowAnswers.Count count, Dimension dimension) {
    var value =
        switch (dimension) {
          case HOUR -> count.hour();
          case DAY -> count.day();
          case MONTH -> count.month();
          case CROSSING_POINT -> count.crossingPoint();
          case LANE -> count.lane();
          case DIRECTION -> count.direction();
          case NATIONALITY -> count.nationality();
          case SEX -> count.sex();
          case AGE_BAND -> count.ageBand();
          case PURPOSE -> count.purpose();
        };
    return value == null ? FlowDeltaRow.UNKNOWN : value;
  }
}
