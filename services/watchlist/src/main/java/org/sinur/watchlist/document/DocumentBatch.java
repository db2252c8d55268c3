package org.sinur.watchlist.document;

import java.util.Arrays;

/** Some thousands of documents of a file, column by column, as the database takes them in. */
final class DocumentBatch {

  private static final int LARGEST = 5_000;

  private final Integer[] lines = new Integer[LARGEST];
  private final String[] numbers = new String[LARGEST];
  private final String[] issuingStates = new String[LARGEST];
  private final String[] types = new String[LARGEST];
  private final Integer[] pages = new Integer[LARGEST];
  private final String[] records = new String[LARGEST];
  private int size;

  /**
   * Adds a document.
   *
   * @param record what is said of it: fraud, date, authority and reference as a JSON array
   */
  void add(int line, String number, String issuingState, DocumentType type, String record) {
    lines[size] = line;
    numbers[size] = number;
    issuingStates[size] = issuingState;
    types[size] = type.name();
    pages[size] = DocumentPages.of(issuingState, number);
    records[size] = record;
    size++;
  }

  int size() {
    return size;
  }

  boolean isFull() {
    return size == LARGEST;
  }

  /** The columns in the order of {@link Documents#load}. */
  Object[] columns() {
    return new Object[] {
      Arrays.copyOf(lines, size),
      Arrays.copyOf(numbers, size),
      Arrays.copyOf(issuingStates, size),
      Arrays.copyOf(types, size),
      Arrays.copyOf(pages, size),
      Arrays.copyOf(records, size)
    };
  }
}
