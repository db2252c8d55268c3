package org.sinur.watchlist.source.uk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sinur.watchlist.source.CsvTable;
import org.sinur.watchlist.source.ListForm;
import org.sinur.watchlist.source.ListReading;
import org.sinur.watchlist.source.ListReading.Fault;
import org.sinur.watchlist.source.ListSource;
import org.sinur.watchlist.subject.SubjectKind;

/**
 * The UK Sanctions List as the one CSV file that is published since February 2022: the day of the
 * report, a heading, and for each subject as many rows as it takes to say every name, date of
 * birth, nationality and document.
 */
final class UkList implements ListSource {

  private static final Set<String> REQUIRED =
      Set.of(
          "unique id",
          "name 6",
          "name 1",
          "name type",
          "alias strength",
          "regime name",
          "designation type",
          "date designated",
          "d.o.b",
          "nationality(/ies)",
          "passport number",
          "national identifier number");

  private static final String REPORT_DATE = "Report Date:";
  private static final DateTimeFormatter REPORTED =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("d-MMM-uuuu")
          .toFormatter(Locale.ENGLISH);

  private final String name;

  UkList(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isPublished() {
    return true;
  }

  @Override
  public Set<ListForm> forms() {
    return Set.of(ListForm.CSV);
  }

  @Override
  public ListReading read(ListForm form, byte[] file) {
    var pass = new Pass(name);
    var damage =
        CsvTable.read(
            file, new CsvTable.Columns(REQUIRED, null), pass::report, pass::row, pass.faults::add);
    return damage == null ? pass.whole() : new ListReading.Damaged(damage);
  }

  /** One pass over one file. */
  private static final class Pass {

    private final String source;
    private final Map<String, UkEntry> entries = new LinkedHashMap<>();
    private final Set<String> ships = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();
    private @Nullable Instant reportedAt;

    Pass(String source) {
      this.source = source;
    }

    /** The day of the report stands before the heading. */
    boolean report(List<String> cells) {
      if (!cells.getFirst().startsWith(REPORT_DATE)) {
        return false;
      }
      try {
        var day = cells.getFirst().substring(REPORT_DATE.length()).strip();
        reportedAt = LocalDate.parse(day, REPORTED).atStartOfDay(ZoneOffset.UTC).toInstant();
      } catch (DateTimeException e) {
        faults.add(new Fault(1, 1, "the report's date is not a date"));
      }
      return true;
    }

    void row(CsvTable.Row row) {
      var id = row.text("unique id");
      if (id == null || !id.matches("[0-9A-Z]{3,20}")) {
        faults.add(row.fault("unique id", "not letters and figures; left out"));
        return;
      }
      var kind = kind(row.text("designation type"));
      if (kind != null) {
        entries.computeIfAbsent(id, _ -> new UkEntry(source, id, kind, faults::add)).add(row);
      } else if ("Ship".equals(row.text("designation type"))) {
        ships.add(id);
      } else {
        faults.add(row.fault("designation type", "neither individual, entity nor ship; left out"));
      }
    }

    private static @Nullable SubjectKind kind(@Nullable String word) {
      return switch (word) {
        case "Individual" -> SubjectKind.PERSON;
        case "Entity" -> SubjectKind.ENTITY;
        case null, default -> null;
      };
    }

    ListReading whole() {
      var subjects = entries.values().stream().flatMap(e -> e.subject().stream()).toList();
      return subjects.isEmpty()
          ? new ListReading.Damaged(new Fault(1, 1, "it lists nobody"))
          : new ListReading.Whole(reportedAt, subjects, ships.size(), faults);
    }
  }
}
