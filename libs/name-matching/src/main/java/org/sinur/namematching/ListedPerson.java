package org.sinur.namematching;

import java.util.List;
import java.util.Set;

/**
 * A person on a list.
 *
 * @param id unique in the index
 * @param names every name the list gives, weak ones included
 * @param births every birth the list gives; empty where it gives none
 * @param nationalities ISO 3166-1 alpha-3 or ICAO Doc 9303-3 section 5 codes
 */
public record ListedPerson(
    String id, List<ListedName> names, List<BirthPeriod> births, Set<String> nationalities) {

  public ListedPerson {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a listed person needs an id");
    }
    if (names.isEmpty()) {
      throw new IllegalArgumentException("a listed person needs a name");
    }
    names = List.copyOf(names);
    births = List.copyOf(births);
    nationalities = Set.copyOf(nationalities);
  }
}
