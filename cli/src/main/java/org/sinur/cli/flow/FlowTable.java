package org.sinur.cli.flow;

import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.sinur.cli.CommandFailure;

/**
 * A table of text in columns as wide as they need to be, the last one to the right.
 *
 * @param head the columns' names
 * @param rows as many cells each
 */
record FlowTable(List<String> head, List<List<String>> rows) {

  /** A day as it was typed. */
  static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new CommandFailure("A day is written like 2026-11-22.", e);
    }
  }

  void print(PrintWriter out) {
    Stream.concat(Stream.of(head), rows.stream()).forEach(row -> out.println(line(row)));
  }

  private String line(List<String> row) {
    var line = new StringBuilder();
    for (var i = 0; i < row.size(); i++) {
      var width = width(i);
      var last = i == row.size() - 1;
      line.append(
          ("%" + (last ? "" : "-") + width + "s" + (last ? "" : "  ")).formatted(row.get(i)));
    }
    return line.toString();
  }

  private int width(int column) {
    return Stream.concat(Stream.of(head), rows.stream())
        .mapToInt(row -> Math.max(1, row.get(column).length()))
        .max()
        .orElse(1);
  }
}
