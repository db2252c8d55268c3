package org.sinur.namematching;

import java.util.List;

/**
 * A listed person whose names are read: most of the work of adding one to an index, and the part
 * that many threads can do at once.
 */
public final class ReadPerson {

  final ListedPerson person;
  final List<List<NamePart>> names;

  /** Reads the names. */
  public ReadPerson(ListedPerson person) {
    this.person = person;
    this.names = namesOf(person);
  }

  static List<List<NamePart>> namesOf(ListedPerson person) {
    return person.names().stream()
        .map(name -> ReadName.asNames(NameReader.read(name.text())))
        .toList();
  }
}
