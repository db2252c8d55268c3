package org.sinur.watchlist.source.ofac;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sinur.watchlist.source.CsvText;
import org.sinur.watchlist.source.ListReading;
import org.sinur.watchlist.source.ListReading.Fault;
import org.sinur.watchlist.source.StrictText;
import org.sinur.watchlist.source.Unzipped;
import org.sinur.watchlist.subject.ListedSubject;
import org.sinur.watchlist.subject.NameQuality;

/**
 * The tables of the list: entries, their aliases and their addresses, without header rows, {@code
 * -0-} where a cell is empty (OFAC's data specification). Remarks that are too long for the table
 * of entries go on in {@code sdn_comments.csv}.
 */
final class OfacTables {

  private static final String ENTRIES = "sdn.csv";
  private static final String ALIASES = "alt.csv";
  private static final String ADDRESSES = "add.csv";
  private static final String COMMENTS = "sdn_comments.csv";
  private static final String NOTHING = "-0-";

  private final String source;
  private final Map<String, OfacEntry> entries = new LinkedHashMap<>();
  private final Map<String, CsvText.Row> rows = new LinkedHashMap<>();
  private final Set<String> things = new HashSet<>();
  private final List<Fault> faults = new ArrayList<>();

  private OfacTables(String source) {
    this.source = source;
  }

  static ListReading read(String source, byte[] zip) {
    return switch (Unzipped.read(zip, Set.of(ENTRIES, ALIASES, ADDRESSES), Set.of(COMMENTS))) {
      case Unzipped.Broken(var fault) -> new ListReading.Damaged(fault);
      case Unzipped.Files(var files) -> new OfacTables(source).read(files);
    };
  }

  private ListReading read(Map<String, byte[]> files) {
    var tables =
        List.of(
            new Table(ENTRIES, 12, this::entry),
            new Table(COMMENTS, 2, this::comment),
            new Table(ALIASES, 5, this::alias),
            new Table(ADDRESSES, 6, this::address));
    for (var table : tables) {
      var file = files.get(table.name());
      var broken = file == null ? null : read(table, file);
      if (broken != null) {
        return new ListReading.Damaged(broken);
      }
    }
    var subjects = new ArrayList<ListedSubject>();
    entries.forEach(
        (number, entry) -> {
          var subject = entry.subject().orElse(null);
          if (subject == null) {
            faults.add(of(ENTRIES, row(number).fault(1, "an entry without a name")));
          } else {
            subjects.add(subject);
          }
        });
    return subjects.isEmpty()
        ? new ListReading.Damaged(of(ENTRIES, new Fault(1, 1, "it lists nobody")))
        : new ListReading.Whole(null, subjects, things.size(), faults);
  }

  /**
   * One of the tables.
   *
   * @param cells how many cells each row has
   * @param each what is done with a row
   */
  private record Table(String name, int cells, RowReader each) {}

  /** Reads a row of which only the number of cells is known. */
  private interface RowReader {
    void read(CsvText.Row row);
  }

  private @Nullable Fault read(Table table, byte[] file) {
    return switch (StrictText.ofUtf8(file)) {
      case StrictText.Broken(var fault) -> of(table.name(), fault);
      case StrictText.Decoded(var text) -> {
        var broken =
            CsvText.read(
                text,
                row -> {
                  if (row.cells().size() == table.cells()) {
                    table.each().read(row);
                  } else {
                    faults.add(
                        of(
                            table.name(),
                            row.fault(
                                "a row of %d cells where there should be %d; left out"
                                    .formatted(row.cells().size(), table.cells()))));
                  }
                });
        yield broken == null ? null : of(table.name(), broken);
      }
    };
  }

  /**
   * ent_num, name, type, programme, title, call sign, vessel's type, tonnage ×2, flag, owner,
   * remarks.
   */
  private void entry(CsvText.Row row) {
    var number = cell(row, 0);
    if (!number.matches("[0-9]{1,10}")) {
      faults.add(of(ENTRIES, row.fault("an entry without a number")));
      return;
    }
    if (rows.putIfAbsent(number, row) != null) {
      faults.add(
          of(ENTRIES, row.fault("an entry with this number came before; the first is used")));
      return;
    }
    var kind = OfacEntry.kind(cell(row, 2));
    if (kind == null) {
      things.add(number);
      return;
    }
    var entry =
        new OfacEntry(source, number, kind, reason -> faults.add(of(ENTRIES, row.fault(reason))));
    entry.name(cell(row, 1), NameQuality.PRIMARY, null);
    entry.regime(Stream.of(cell(row, 3).split("] \\[", -1)).filter(p -> !p.isEmpty()));
    Stream.of(cell(row, 4).split(";", -1))
        .map(String::strip)
        .filter(t -> !t.isEmpty())
        .forEach(entry::title);
    OfacRemarks.read(cell(row, 11), entry);
    entries.put(number, entry);
  }

  /** ent_num, the rest of the remarks. */
  private void comment(CsvText.Row row) {
    var entry = entryOf(COMMENTS, row);
    if (entry != null) {
      OfacRemarks.read(cell(row, 1), entry);
    }
  }

  /** ent_num, alt_num, type, name, remarks. */
  private void alias(CsvText.Row row) {
    var entry = entryOf(ALIASES, row);
    if (entry != null) {
      entry.name(cell(row, 3), NameQuality.GOOD, OfacRemarks.note(cell(row, 2)));
    }
  }

  /** ent_num, add_num, address, city with state and postal code, country, remarks. */
  private void address(CsvText.Row row) {
    var entry = entryOf(ADDRESSES, row);
    if (entry != null) {
      var address = OfacRemarks.joined(Stream.of(cell(row, 2), cell(row, 3), cell(row, 4)));
      if (!address.isEmpty()) {
        entry.address(address);
      }
    }
  }

  private @Nullable OfacEntry entryOf(String table, CsvText.Row row) {
    var number = cell(row, 0);
    var entry = entries.get(number);
    if (entry == null && !things.contains(number)) {
      faults.add(of(table, row.fault("belongs to no entry of " + ENTRIES)));
    }
    return entry;
  }

  private CsvText.Row row(String number) {
    var row = rows.get(number);
    if (row == null) {
      throw new IllegalStateException("an entry without its row");
    }
    return row;
  }

  private static String cell(CsvText.Row row, int cell) {
    var text = row.cells().get(cell).strip();
    return text.equals(NOTHING) ? "" : text;
  }

  private static Fault of(String table, Fault fault) {
    return new Fault(fault.line(), fault.column(), table + ": " + fault.reason());
  }
}
