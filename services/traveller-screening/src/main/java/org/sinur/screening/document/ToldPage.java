package org.sinur.screening.document;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Some of the listed documents, as a table; columns that are not known here are ignored.
 *
 * @param columns what the cells of each row are
 * @param rows a document each
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ToldPage(List<String> columns, List<List<@Nullable String>> rows) {

  Stream<ToldDocument> documents() {
    var source = columns.indexOf("source");
    var issuingState = columns.indexOf("issuingState");
    var number = columns.indexOf("number");
    var type = columns.indexOf("type");
    var fraud = columns.indexOf("fraud");
    var date = columns.indexOf("date");
    var authority = columns.indexOf("requestingAuthority");
    var reference = columns.indexOf("reference");
    return rows.stream()
        .map(
            row ->
                new ToldDocument(
                    needed(row, source),
                    needed(row, issuingState),
                    needed(row, number),
                    needed(row, type),
                    needed(row, fraud),
                    cell(row, date),
                    needed(row, authority),
                    cell(row, reference)));
  }

  private static String needed(List<@Nullable String> row, int column) {
    return Objects.requireNonNull(cell(row, column));
  }

  private static @Nullable String cell(List<@Nullable String> row, int column) {
    return column < 0 || column >= row.size() ? null : row.get(column);
  }
}
