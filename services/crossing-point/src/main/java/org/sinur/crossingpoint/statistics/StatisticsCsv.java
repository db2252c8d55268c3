package org.sinur.crossingpoint.statistics;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Statistics as CSV (RFC 4180) with a row of HXL hashtags under the header, so that figures can be
 * put beside those of others (HXL hashtag dictionary 1.1 final, <a
 * href="http://hxlstandard.org/standard/1-1final/dictionary/">hxlstandard.org</a>). Crossings are
 * an {@code #indicator} and no {@code #population}: they are movements and not people. What the
 * dictionary has no hashtag for has one of ours, beginning with {@code #x_} as the standard has it.
 * Each row says whence its figure is: the edition, when it was counted, and the question. A figure
 * that is not published is an empty field, and marked; what a figure is not told apart by is empty
 * too.
 */
@Provider
@Produces(StatisticsCsv.TEXT_CSV)
public class StatisticsCsv implements MessageBodyWriter<Statistics> {

  static final String TEXT_CSV = "text/csv";

  private static final List<List<String>> HEAD =
      List.of(
          List.of(
              "from",
              "to",
              "crossing_point",
              "direction",
              "nationality",
              "age_band",
              "sex",
              "crossings",
              "suppressed",
              "edition",
              "counted_as_of",
              "question"),
          List.of(
              "#date+start",
              "#date+end",
              "#loc+code",
              "#x_direction",
              "#country+code+nationality",
              "#x_age_band",
              "#x_sex",
              "#indicator+crossings+num",
              "#meta+suppressed",
              "#meta+edition",
              "#date+reported",
              "#meta+url"));

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == Statistics.class;
  }

  @Override
  public void writeTo(
      Statistics statistics,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    headers.putSingle("Content-Type", TEXT_CSV + ";charset=UTF-8");
    out.write(of(statistics).getBytes(StandardCharsets.UTF_8));
  }

  static String of(Statistics statistics) {
    var figures = statistics.figures();
    return Stream.concat(
            HEAD.stream(),
            (figures == null ? List.<Figure>of() : figures)
                .stream().map(figure -> row(statistics, figure)))
        .map(row -> row.stream().map(StatisticsCsv::field).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static List<String> row(Statistics statistics, Figure figure) {
    var month = YearMonth.parse(statistics.month());
    return List.of(
        month.atDay(1).toString(),
        month.atEndOfMonth().toString(),
        text(figure.crossingPoint()),
        text(figure.direction()),
        text(figure.nationality()),
        text(figure.ageBand()),
        text(figure.sex()),
        text(figure.crossings()),
        Boolean.toString(figure.suppressed()),
        Integer.toString(statistics.edition()),
        statistics.countedAsOf().toString(),
        figure.question());
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String field(String value) {
    return value.matches("[^\",\r\n]*") ? value : "\"" + value.replace("\"", "\"\"") + "\"";
  }
}
