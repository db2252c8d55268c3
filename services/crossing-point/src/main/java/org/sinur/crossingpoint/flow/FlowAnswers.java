package org.sinur.crossingpoint.flow;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Answers from the counts and from what is not yet folded into them, in one statement and so of one
 * moment: a crossing is in the one or in the other, and counted once. What no counts are fine
 * enough for is counted from the crossings themselves.
 */
final class FlowAnswers {

  private FlowAnswers() {}

  /**
   * A count, with what it is of; what was not asked for is absent.
   *
   * @param hour the hour's beginning, in UTC
   * @param day the day in Baghdad
   * @param month the month in Baghdad
   * @param crossingPoint where
   * @param lane which lane
   * @param direction which way
   * @param nationality ICAO code, or UNKNOWN
   * @param sex F, M or X
   * @param ageBand whole years at the crossing, or UNKNOWN
   * @param purpose why, or UNKNOWN
   * @param crossings how many
   */
  @Schema(name = "FlowCount")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Count(
      @Nullable String hour,
      @Nullable String day,
      @Nullable String month,
      @Nullable String crossingPoint,
      @Nullable String lane,
      @Nullable String direction,
      @Nullable String nationality,
      @Nullable String sex,
      @Nullable String ageBand,
      @Nullable String purpose,
      long crossings) {}

  /**
   * The counts that a question asks for.
   *
   * @param atMost how many counts at the most
   */
  static Uni<List<Count>> to(FlowQuestion question, SqlClient client, int atMost) {
    return client
        .preparedQuery(sql(question))
        .execute(parameters(question, atMost))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> count(row, question))
                    .toList());
  }

  /** The statement; nothing in it comes from outside. */
  static String sql(FlowQuestion question) {
    var by = question.by();
    var numbers = IntStream.range(0, by.size()).boxed().toList();
    var columns = numbers.stream().map(i -> "d%d".formatted(i)).toList();
    var shown = numbers.stream().map(i -> by.get(i).text(columns.get(i)) + ", ");
    var order = numbers.stream().map(i -> by.get(i).order(columns.get(i)));
    var largest =
        question.top() == null ? Stream.<String>empty() : Stream.of("sum(crossings) desc");
    return """
        select %s sum(crossings)::bigint
          from (
            %s
          ) counted
         %s
        having sum(crossings) <> 0
         order by %s
         limit %s
        """
        .formatted(
            shown.collect(Collectors.joining()),
            parts(question),
            columns.isEmpty() ? "" : "group by " + joined(columns),
            by.isEmpty() ? "1" : Stream.concat(largest, order).collect(Collectors.joining(", ")),
            question.places() == null ? "$3" : "$4");
  }

  private static String parts(FlowQuestion question) {
    var grain = question.grain();
    var counts = part(question, grain.table(), grain.begins(), false);
    return grain.isFolded()
        ? counts + "\nunion all\n" + part(question, "flow_delta", grain.beginsInDelta(), true)
        : counts;
  }

  /** Summed up before they are put together, so that the larger part may be read in parallel. */
  private static String part(FlowQuestion question, String table, String time, boolean delta) {
    var by = question.by();
    var grain = question.grain();
    var values =
        IntStream.range(0, by.size())
            .mapToObj(
                i ->
                    "%s as d%d, "
                        .formatted(delta ? by.get(i).valueOfDelta() : by.get(i).value(grain), i))
            .collect(Collectors.joining());
    var group =
        IntStream.rangeClosed(1, by.size())
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(", "));
    return """
        select %s sum(crossings) as crossings
              from %s
             where %s >= $1 and %s < $2 %s
             %s"""
        .formatted(
            values,
            table,
            time,
            time,
            question.places() == null ? "" : "and crossing_point = any($3)",
            by.isEmpty() ? "" : "group by " + group);
  }

  private static Tuple parameters(FlowQuestion question, int atMost) {
    var parameters =
        question.grain().time() == Dimension.HOUR
            ? Tuple.of(
                question.from().atOffset(ZoneOffset.UTC), question.to().atOffset(ZoneOffset.UTC))
            : Tuple.of(
                question.from().atZone(Grain.BAGHDAD).toLocalDate(),
                question.to().atZone(Grain.BAGHDAD).toLocalDate());
    var places = question.places();
    if (places != null) {
      parameters.addValue(places.toArray(String[]::new));
    }
    var top = question.top();
    return parameters.addInteger(top == null ? atMost : Math.min(atMost, top));
  }

  private static Count count(Row row, FlowQuestion question) {
    return new Count(
        text(row, question, Dimension.HOUR),
        text(row, question, Dimension.DAY),
        text(row, question, Dimension.MONTH),
        text(row, question, Dimension.CROSSING_POINT),
        text(row, question, Dimension.LANE),
        text(row, question, Dimension.DIRECTION),
        text(row, question, Dimension.NATIONALITY),
        text(row, question, Dimension.SEX),
        text(row, question, Dimension.AGE_BAND),
        text(row, question, Dimension.PURPOSE),
        row.getLong(question.by().size()));
  }

  private static @Nullable String text(Row row, FlowQuestion question, Dimension dimension) {
    var at = question.by().indexOf(dimension);
    return at < 0 ? null : row.getString(at);
  }

  private static String joined(List<String> columns) {
    return String.join(", ", columns);
  }
}
