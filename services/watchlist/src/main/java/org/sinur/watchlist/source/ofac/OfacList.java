package org.sinur.watchlist.source.ofac;

import java.util.Set;
import org.sinur.watchlist.source.ListForm;
import org.sinur.watchlist.source.ListReading;
import org.sinur.watchlist.source.ListReading.Fault;
import org.sinur.watchlist.source.ListSource;

/**
 * The list of specially designated nationals (SDN) in either of the forms OFAC's data specification
 * describes: {@code sdn.xml}, or the tables {@code sdn.csv}, {@code alt.csv} and {@code add.csv}
 * packed as one ZIP, because a part of a list is not a list.
 */
final class OfacList implements ListSource {

  private final String name;

  OfacList(String name) {
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
    return Set.of(ListForm.XML, ListForm.ZIP);
  }

  @Override
  public ListReading read(ListForm form, byte[] file) {
    return switch (form) {
      case XML -> OfacXml.read(name, file);
      case ZIP -> OfacTables.read(name, file);
      case CSV -> new ListReading.Damaged(new Fault(1, 1, "one table is not the whole list"));
    };
  }
}
