package org.sinur.namematching;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Listed persons and queries in few words. */
final class Fixtures {

  private Fixtures() {}

  static ListedName primary(String text) {
    return new ListedName(text, NameQuality.PRIMARY);
  }

  static ListedPerson aPerson(String id, String... names) {
    return new ListedPerson(
        id, Arrays.stream(names).map(Fixtures::primary).toList(), List.of(), Set.of());
  }

  static ListedPerson aPersonBorn(BirthPeriod birth, String name) {
    return new ListedPerson("P", List.of(primary(name)), List.of(birth), Set.of());
  }

  static PersonIndex indexOf(ListedPerson... persons) {
    PersonIndex index = new PersonIndex();
    Arrays.stream(persons).forEach(index::put);
    return index;
  }

  /**
   * An index in which Mohammed, Ali, Hassan, Ahmed and their like are as common as on the lists.
   */
  static PersonIndex indexOfManyWithCommonNames() {
    String[] common = {
      "Mohammed", "Ali", "Hassan", "Ahmed", "Hussein", "Omar", "Ibrahim", "Khalid"
    };
    PersonIndex index = new PersonIndex();
    for (int i = 0; i < 4_000; i++) {
      String first = common[i % 8];
      String second = common[i / 8 % 8];
      // a family name of three consonants nobody else bears
      String third = "" + (char) ('b' + i % 19) + 'a' + (char) ('b' + i / 19 % 19) + 'a' + "rk" + i;
      index.put(aPerson("common-" + i, first + " " + second + " " + third));
    }
    return index;
  }

  /** "Surname, Given names" as a document gives them; without comma everything is the surname. */
  static PersonQuery query(String name) {
    return query(name, null);
  }

  static PersonQuery query(String name, @Nullable BirthPeriod birth) {
    String[] identifiers = name.split(",", 2);
    String given = identifiers.length == 2 ? identifiers[1] : "";
    return new PersonQuery(identifiers[0], given, birth, null, false);
  }

  /** The name field of a machine readable zone. */
  static PersonQuery mrz(String nameField, boolean truncated) {
    String[] identifiers = nameField.replaceFirst("<+$", "").split("<<", 2);
    String given = identifiers.length == 2 ? identifiers[1] : "";
    return new PersonQuery(identifiers[0], given, null, null, truncated);
  }

  /** The score of the one listed name for the one asked for; 0 where it is not even compared. */
  static double score(String listed, String asked) {
    return best(indexOf(aPerson("P", listed)), query(asked));
  }

  static double best(PersonIndex index, PersonQuery query) {
    List<Match> matches = index.search(query, 0, 1);
    return matches.isEmpty() ? 0 : matches.getFirst().score();
  }
}
