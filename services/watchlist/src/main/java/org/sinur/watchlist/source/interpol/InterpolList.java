package org.sinur.watchlist.source.interpol;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sinur.watchlist.source.CsvTable;
import org.sinur.watchlist.source.ListForm;
import org.sinur.watchlist.source.ListReading;
import org.sinur.watchlist.source.ListReading.Fault;
import org.sinur.watchlist.source.ListSource;
import org.sinur.watchlist.source.RowSubject;
import org.sinur.watchlist.subject.IraqDay;
import org.sinur.watchlist.subject.ListedSubject;

/**
 * Notices as a table with a heading ({@code docs/formats/lists.md}). INTERPOL publishes no file of
 * its own: the National Central Bureau writes this one from what it receives.
 */
final class InterpolList implements ListSource {

  private static final Set<String> REQUIRED =
      Set.of("notice", "colour", "names", "requesting_authority");

  private final String name;
  private final InstantSource clock;

  InterpolList(String name, InstantSource clock) {
    this.name = name;
    this.clock = clock;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isPublished() {
    return false;
  }

  @Override
  public Set<ListForm> forms() {
    return Set.of(ListForm.CSV);
  }

  @Override
  public ListReading read(ListForm form, byte[] file) {
    var pass = new Pass(name, IraqDay.of(clock.instant()));
    var damage =
        CsvTable.read(
            file, new CsvTable.Columns(REQUIRED, optional()), pass::row, pass.faults::add);
    return damage == null ? pass.whole() : new ListReading.Damaged(damage);
  }

  private static Set<String> optional() {
    var columns = new TreeSet<>(RowSubject.COLUMNS);
    columns.add("legal_basis");
    return columns;
  }

  /** One pass over one file. */
  private static final class Pass {

    private final String source;
    private final LocalDate today;
    private final LinkedHashMap<String, ListedSubject> subjects = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private int things;

    Pass(String source, LocalDate today) {
      this.source = source;
      this.today = today;
    }

    void row(CsvTable.Row row) {
      switch (InterpolEntry.read(source, row, today, faults::add)) {
        case InterpolEntry.Outcome.Usable(var subject) -> {
          if (subjects.putIfAbsent(subject.id(), subject) != null) {
            faults.add(row.fault("notice", "came before; the first is used"));
          }
        }
        case InterpolEntry.Outcome.AboutAThing() -> things++;
        case InterpolEntry.Outcome.Unusable(var fault) -> faults.add(fault);
      }
    }

    ListReading whole() {
      return subjects.isEmpty()
          ? new ListReading.Damaged(new Fault(1, 1, "it lists nobody who could be used"))
          : new ListReading.Whole(null, List.copyOf(subjects.values()), things, faults);
    }
  }
}
