package org.sinur.namematching;

/**
 * The index at one moment: of names that grow on, those below {@code end} that are not gone.
 *
 * @param end the ordinal of the first name that is too new
 * @param version rises with every change
 * @param persons how many there are
 */
record Snapshot(Names names, int end, long version, int persons) {

  static final Snapshot EMPTY = new Snapshot(new Names(), 0, 0, 0);

  boolean has(IndexedName name) {
    return name.isThereIn(version);
  }
}
