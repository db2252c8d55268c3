package org.sinur.namematching;

import java.util.Arrays;
import java.util.List;
import org.sinur.namematching.Vocabulary.Token;

/**
 * Which parts each name has, by its ordinal, in flat rows: a search looks at thousands of names,
 * and most of them go no further. One thread adds, others read.
 */
final class NameParts {

  /** Names of more parts that count are not told apart by their number. */
  static final int MOST_TOLD_APART = 8;

  private final NameSet[] ofLength = new NameSet[MOST_TOLD_APART + 1];

  /** For each name how many parts count, and the ids of its tokens. */
  private volatile int[] rows = new int[4_096];

  /** Where the row of each name ends, from the second on. */
  private volatile int[] ends = new int[1_024];

  private int size;

  NameParts() {
    Arrays.setAll(ofLength, i -> new NameSet());
  }

  /** The name after the last. */
  void add(List<Token> parts) {
    if (size + 1 == ends.length) {
      ends = Arrays.copyOf(ends, size + (size >> 1));
    }
    int end = ends[size];
    if (end + 1 + parts.size() > rows.length) {
      rows = Arrays.copyOf(rows, end + (end >> 1) + 1 + parts.size());
    }
    int counting = (int) parts.stream().filter(token -> token.part.counts()).count();
    rows[end] = counting;
    for (Token token : parts) {
      end++;
      rows[end] = token.id;
    }
    ends[size + 1] = end + 1;
    ofLength[Math.min(counting, MOST_TOLD_APART)].add(size);
    size++;
  }

  /** The names so many parts of which count; if it is {@link #MOST_TOLD_APART}, or more. */
  NameSet ofLength(int counting) {
    return ofLength[counting];
  }

  /** For each name how many parts count, and then the ids of its tokens; not to be changed. */
  int[] rows() {
    return rows;
  }

  /** Where the row of each name ends, from the second on; not to be changed. */
  int[] ends() {
    return ends;
  }
}
