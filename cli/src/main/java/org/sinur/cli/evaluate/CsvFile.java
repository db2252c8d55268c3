package org.sinur.cli.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.sinur.cli.CommandFailure;

/** A file of comma-separated values whose first line names the columns. */
final class CsvFile {

  private static final CSVFormat FORM =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();

  private CsvFile() {}

  /**
   * What each row says, in the file's order.
   *
   * @param columns those that every row must fill
   */
  static <T> List<T> rows(Path file, List<String> columns, Function<CSVRecord, T> each) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new CommandFailure("%s is no file that can be read.".formatted(file));
    }
    try (var reader = Files.newBufferedReader(file);
        var records = FORM.parse(reader)) {
      for (var column : columns) {
        if (!records.getHeaderMap().containsKey(column)) {
          throw new CommandFailure("%s has no column %s.".formatted(file, column));
        }
      }
      var rows =
          records.stream()
              .map(
                  row -> {
                    if (!row.isConsistent()) {
                      throw new CommandFailure(
                          "%s: row %d has not as many cells as there are columns."
                              .formatted(file, row.getRecordNumber()));
                    }
                    return each.apply(row);
                  })
              .toList();
      if (rows.isEmpty()) {
        throw new CommandFailure("%s has no rows.".formatted(file));
      }
      return rows;
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new CommandFailure("%s cannot be read as CSV in UTF-8.".formatted(file), e);
    }
  }

  /** A cell, or nothing where there is no such column. */
  static String cell(CSVRecord row, String column) {
    return row.isMapped(column) ? row.get(column) : "";
  }

  /** The names in the first column, without those that are empty. */
  static List<String> firstColumn(Path file) {
    return rows(file, List.of(), row -> row.get(0)).stream()
        .filter(name -> !name.isBlank())
        .toList();
  }
}
