package org.sinur.listeddocuments;

import java.util.Arrays;

/**
 * Some of the listed documents, as one array that is never changed: the rests of their forms, then
 * their details, then their subjects; sorted, none twice, 12 bytes a document.
 *
 * <p>The page and the rest are a form (see {@link NumberCode}); the detail is reading and State.
 */
final class Page {

  private static final int PAGE_BITS = 18;

  /** How one pages there are: at 100 million documents one has about 380. */
  static final int COUNT = 1 << PAGE_BITS;

  static final int[] EMPTY = {};

  /** A machine's cache line of figures: a document lies about that far from where it should. */
  private static final int STRIDE = 16;

  private static final int REST_BITS = NumberCode.FORM_BITS - PAGE_BITS;
  private static final int REST_MASK = (1 << REST_BITS) - 1;
  private static final int READING_MASK = (1 << NumberCode.READING_BITS) - 1;

  private Page() {}

  static int of(long form) {
    return (int) (form >>> REST_BITS);
  }

  static int rest(long form) {
    return (int) form & REST_MASK;
  }

  static long form(int page, int rest) {
    return ((long) page << REST_BITS) | rest;
  }

  static int detail(int reading, int state) {
    return (state << NumberCode.READING_BITS) | reading;
  }

  static int reading(int detail) {
    return detail & READING_MASK;
  }

  static int state(int detail) {
    return detail >>> NumberCode.READING_BITS;
  }

  static int[] single(int rest, int detail, int subject) {
    return new int[] {rest, detail, subject};
  }

  static int size(int[] page) {
    return page.length / 3;
  }

  /**
   * Where the documents of a rest begin, or would. Rests are scattered evenly, so that it is looked
   * for where it should be, then in growing strides from there.
   */
  static int first(int[] page, int rest) {
    int size = size(page);
    int guess = (int) (((long) rest * size) >>> REST_BITS);
    int low = guess;
    int high = guess;
    int stride = STRIDE;
    while (low > 0 && page[low - 1] >= rest) {
      high = low - 1;
      low = Math.max(0, low - stride);
      stride *= 2;
    }
    while (high < size && page[high] < rest) {
      low = high + 1;
      high = Math.min(size, high + stride);
      stride *= 2;
    }
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (page[middle] < rest) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** What is in one or the other; mostly one of them is short, and stretches are copied whole. */
  static int[] union(int[] one, int[] other) {
    if (one.length < other.length) {
      return union(other, one);
    }
    var union = new int[one.length + other.length];
    int room = size(union);
    int count = 0;
    int from = 0;
    for (int i = 0; i < size(other); i++) {
      int to = place(one, other, i);
      count = copy(one, from, to, union, room, count);
      from = to;
      if (to == size(one) || compare(one, to, other, i) != 0) {
        count = copy(other, i, i + 1, union, room, count);
      }
    }
    count = copy(one, from, size(one), union, room, count);
    return count == room ? union : trimmed(union, room, count);
  }

  /** What is in one and not in the other. */
  static int[] difference(int[] one, int[] other) {
    var difference = new int[one.length];
    int room = size(one);
    int count = 0;
    int from = 0;
    for (int i = 0; i < size(other); i++) {
      int to = place(one, other, i);
      if (to < size(one) && compare(one, to, other, i) == 0) {
        count = copy(one, from, to, difference, room, count);
        from = to + 1;
      }
    }
    count = copy(one, from, size(one), difference, room, count);
    return count == room ? one : trimmed(difference, room, count);
  }

  /** Where a document of another page is in this one, or would be. */
  private static int place(int[] page, int[] other, int i) {
    int low = 0;
    int high = size(page);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(page, middle, other, i) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int compare(int[] one, int i, int[] other, int j) {
    int ones = size(one);
    int others = size(other);
    int byRest = Integer.compare(one[i], other[j]);
    if (byRest != 0) {
      return byRest;
    }
    int byDetail = Integer.compare(one[ones + i], other[others + j]);
    return byDetail != 0 ? byDetail : Integer.compare(one[2 * ones + i], other[2 * others + j]);
  }

  /** Copies a stretch; returns how one there are then. */
  private static int copy(int[] page, int from, int to, int[] target, int room, int count) {
    int size = size(page);
    for (int part = 0; part < 3; part++) {
      System.arraycopy(page, part * size + from, target, part * room + count, to - from);
    }
    return count + to - from;
  }

  private static int[] trimmed(int[] page, int room, int count) {
    var trimmed = Arrays.copyOf(page, 3 * count);
    System.arraycopy(page, room, trimmed, count, count);
    System.arraycopy(page, 2 * room, trimmed, 2 * count, count);
    return trimmed;
  }
}
