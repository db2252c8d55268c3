package org.sinur.watchlist.source.national;

import java.time.InstantSource;
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

/** A national list as a table with a heading ({@code docs/formats/lists.md}). */
final class NationalList implements ListSource {

  private static final Set<String> REQUIRED =
      Set.of("id", "names", "handling", "legal_basis", "requesting_authority");

  private final String name;
  private final InstantSource clock;

  NationalList(String name, InstantSource clock) {
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
    var today = IraqDay.of(clock.instant());
    var subjects = new LinkedHashMap<String, ListedSubject>();
    var faults = new ArrayList<Fault>();
    var damage =
        CsvTable.read(
            file,
            new CsvTable.Columns(REQUIRED, optional()),
            row -> {
              switch (NationalEntry.read(name, row, today, faults::add)) {
                case NationalEntry.Outcome.Usable(var subject) -> {
                  if (subjects.putIfAbsent(subject.id(), subject) != null) {
                    faults.add(row.fault("id", "came before; the first is used"));
                  }
                }
                case NationalEntry.Outcome.Unusable(var fault) -> faults.add(fault);
              }
            },
            faults::add);
    if (damage != null) {
      return new ListReading.Damaged(damage);
    }
    return subjects.isEmpty()
        ? new ListReading.Damaged(new Fault(1, 1, "it lists nobody who could be used"))
        : new ListReading.Whole(null, List.copyOf(subjects.values()), 0, faults);
  }

  private static Set<String> optional() {
    var columns = new TreeSet<>(RowSubject.COLUMNS);
    columns.add("regime");
    return columns;
  }
}
