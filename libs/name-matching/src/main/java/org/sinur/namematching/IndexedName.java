package org.sinur.namematching;

/**
 * A listed name, read.
 *
 * @param ordinal unique, rising with every name put
 */
record IndexedName(int ordinal, ListedPerson person, ListedName name, ReadName read) {}
