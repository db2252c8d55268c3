package org.sinur.watchlist.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sinur.watchlist.source.ListReading.Fault;

/**
 * A table whose first row names its columns. A column that is not known is refused, because a date
 * of expiry under a misspelt heading would be read as none.
 */
public final class CsvTable {

  /** What separates several values in one cell. */
  private static final String SEVERAL = "\\|";

  private final Columns known;
  private final Predicate<List<String>> preamble;
  private final Consumer<Row> each;
  private final Consumer<Fault> faults;
  private final List<String> header = new ArrayList<>();
  private final Map<String, Integer> columns = new HashMap<>();
  private @Nullable Fault damage;

  private CsvTable(
      Columns known, Predicate<List<String>> preamble, Consumer<Row> each, Consumer<Fault> faults) {
    this.known = known;
    this.preamble = preamble;
    this.each = each;
    this.faults = faults;
  }

  /**
   * The columns of a form, by their names in small letters.
   *
   * @param required those it must have
   * @param optional those it may have; null where a publisher adds what he likes
   */
  public record Columns(Set<String> required, @Nullable Set<String> optional) {

    private boolean has(String name) {
      return optional == null || required.contains(name) || optional.contains(name);
    }
  }

  /** A row whose cells are asked for by the names of their columns. */
  public static final class Row {

    private final CsvText.Row row;
    private final Map<String, Integer> columns;

    private Row(CsvText.Row row, Map<String, Integer> columns) {
      this.row = row;
      this.columns = columns;
    }

    /** The line it begins at, counted from 1. */
    public int line() {
      return row.line();
    }

    /** The text of a cell; null when it is empty or the table has no such column. */
    public @Nullable String text(String column) {
      var cell = columns.get(column);
      var text = cell == null ? "" : row.cells().get(cell).strip();
      return text.isEmpty() ? null : text;
    }

    /** The values of a cell that may hold several. */
    public List<String> values(String column) {
      var text = text(column);
      return text == null
          ? List.of()
          : Stream.of(text.split(SEVERAL, -1))
              .map(String::strip)
              .filter(value -> !value.isEmpty())
              .toList();
    }

    /** A fault in a cell of this row. */
    public Fault fault(String column, String reason) {
      return row.fault(columns.getOrDefault(column, 0), column + ": " + reason);
    }
  }

  /**
   * Reads a table in UTF-8.
   *
   * @param each what is done with a row
   * @param faults told of rows that cannot be read
   * @return why nothing of it may be used; null when it is whole
   */
  public static @Nullable Fault read(
      byte[] file, Columns columns, Consumer<Row> each, Consumer<Fault> faults) {
    return read(file, columns, row -> false, each, faults);
  }

  /**
   * Reads a table that says something of itself before its heading.
   *
   * @param preamble whether a row is no heading yet
   */
  public static @Nullable Fault read(
      byte[] file,
      Columns columns,
      Predicate<List<String>> preamble,
      Consumer<Row> each,
      Consumer<Fault> faults) {
    return switch (StrictText.ofUtf8(file)) {
      case StrictText.Broken(var fault) -> fault;
      case StrictText.Decoded(var text) -> new CsvTable(columns, preamble, each, faults).read(text);
    };
  }

  /**
   * Reads a table that is too large to be held, row by row.
   *
   * @param text is closed at the end
   */
  public static @Nullable Fault read(
      StrictReader text, Columns columns, Consumer<Row> each, Consumer<Fault> faults) {
    var table = new CsvTable(columns, row -> false, each, faults);
    return table.ended(
        CsvText.read(
            text,
            row -> {
              text.rowEnded();
              table.row(row);
            }));
  }

  private @Nullable Fault read(String text) {
    return ended(CsvText.read(text, this::row));
  }

  private @Nullable Fault ended(@Nullable Fault broken) {
    if (broken != null) {
      return broken;
    }
    return header.isEmpty() ? new Fault(1, 1, "there is no row in it") : damage;
  }

  private void row(CsvText.Row row) {
    if (header.isEmpty()) {
      if (preamble.test(row.cells())) {
        return;
      }
      header.addAll(row.cells());
      damage = header(row);
    } else if (damage == null && row.cells().size() != header.size()) {
      faults.accept(
          row.fault(
              "a row of %d cells where there should be %d; left out"
                  .formatted(row.cells().size(), header.size())));
    } else if (damage == null) {
      each.accept(new Row(row, columns));
    }
  }

  private @Nullable Fault header(CsvText.Row row) {
    for (var cell = 0; cell < header.size(); cell++) {
      var name = header.get(cell).strip().toLowerCase(Locale.ROOT);
      if (!known.has(name)) {
        return row.fault(cell, "a column that this form does not have");
      }
      if (columns.put(name, cell) != null) {
        return row.fault(cell, "the column %s stands there twice".formatted(name));
      }
    }
    var missing = new TreeSet<>(known.required());
    missing.removeAll(columns.keySet());
    return missing.isEmpty() ? null : row.fault("it lacks " + String.join(", ", missing));
  }
}
