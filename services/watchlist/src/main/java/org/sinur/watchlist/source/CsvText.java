package org.sinur.watchlist.source;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.sinur.watchlist.source.ListReading.Fault;

/** Text of comma-separated values (RFC 4180), row by row; cells are stripped of outer spaces. */
public final class CsvText {

  /** A quote that is never closed would make one cell of the rest of a file. */
  private static final CSVFormat FORM =
      CSVFormat.RFC4180
          .builder()
          .setIgnoreEmptyLines(false)
          .setIgnoreSurroundingSpaces(true)
          .setLenientEof(false)
          .get();

  /** The end-of-file mark of DOS, which some publishers still write. */
  private static final String END_OF_FILE = "\u001A";

  private CsvText() {}

  /**
   * A row.
   *
   * @param line where it begins, counted from 1; a quoted cell may span several lines
   * @param cells its cells, never empty; an empty cell is an empty text
   */
  public record Row(int line, List<String> cells) {

    /** A fault in one of its cells. */
    public Fault fault(int cell, String reason) {
      return new Fault(line, cell + 1, reason);
    }

    /** A fault of the whole row. */
    public Fault fault(String reason) {
      return fault(0, reason);
    }
  }

  /**
   * Hands over every row that is not blank.
   *
   * @return where and why it could not be read to its end; null when it could
   */
  public static @Nullable Fault read(String text, Consumer<Row> each) {
    return read(new StringReader(text), each);
  }

  /**
   * Hands over every row that is not blank, as it is read.
   *
   * @return where and why it could not be read to its end; null when it could
   */
  public static @Nullable Fault read(Reader text, Consumer<Row> each) {
    var line = 1;
    try (var parser = CSVParser.builder().setFormat(FORM).setReader(text).get()) {
      var rows = parser.iterator();
      while (rows.hasNext()) {
        var row = rows.next();
        if (!isBlank(row)) {
          each.accept(new Row(line, List.of(row.values())));
        }
        line = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
      }
      return null;
    } catch (StrictReader.Broken e) {
      return e.fault();
    } catch (UncheckedIOException e) {
      return e.getCause() instanceof StrictReader.Broken broken ? broken.fault() : open(line);
    } catch (IOException e) {
      return open(line);
    }
  }

  private static Fault open(int line) {
    return new Fault(line, 1, "a row with a quote that is not closed or stands inside a cell");
  }

  private static boolean isBlank(CSVRecord row) {
    return row.size() == 0
        || (row.size() == 1 && (row.get(0).isBlank() || row.get(0).equals(END_OF_FILE)));
  }
}
