package org.sinur.listeddocuments;

import java.util.Arrays;

/** Documents on their way into the pages: gathered, then sorted, then handed over page by page. */
final class Batch {

  private static final int INDEX_BITS = 22;

  /** The most it takes: about 100 MB at work, a fraction of the index it is worth building for. */
  static final int LARGEST = 1 << INDEX_BITS;

  private static final int INDEX_MASK = LARGEST - 1;

  /** Those of a form that have no room beside an index in the 63 bits of a positive figure. */
  private static final int SPARE_BITS = NumberCode.FORM_BITS + INDEX_BITS - 63;

  private long[] forms = new long[16];
  private int[] details = new int[16];
  private int[] subjects = new int[16];
  private int size;

  /** Takes the documents of one page, as a page. */
  interface Pages {
    void take(int page, int[] documents);
  }

  void add(long form, int detail, int subject) {
    if (size == forms.length) {
      forms = Arrays.copyOf(forms, 2 * size);
      details = Arrays.copyOf(details, 2 * size);
      subjects = Arrays.copyOf(subjects, 2 * size);
    }
    forms[size] = form;
    details[size] = detail;
    subjects[size] = subject;
    size++;
  }

  boolean isFull() {
    return size == LARGEST;
  }

  /** Hands over what was gathered, and is empty. */
  void empty(Pages pages) {
    var order = order();
    for (int from = 0, to; from < size; from = to) {
      int page = Page.of(forms[order[from]]);
      to = from + 1;
      while (to < size && Page.of(forms[order[to]]) == page) {
        to++;
      }
      sort(order, from, to);
      pages.take(page, page(order, from, to));
    }
    size = 0;
  }

  /**
   * The documents by page, and within it almost by form: sorted by as much of the form as has room
   * beside the index, which sorts as one primitive array.
   */
  private int[] order() {
    var keys = new long[size];
    for (int i = 0; i < size; i++) {
      keys[i] = (forms[i] >>> SPARE_BITS << INDEX_BITS) | i;
    }
    Arrays.sort(keys);
    var order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = (int) keys[i] & INDEX_MASK;
    }
    return order;
  }

  /** Shell's sort, which is one pass over what is sorted already, and never slow. */
  private void sort(int[] order, int from, int to) {
    int gap = 1;
    while (gap < (to - from) / 9) {
      gap = 3 * gap + 1;
    }
    for (; gap > 0; gap /= 3) {
      for (int i = from + gap; i < to; i++) {
        int moving = order[i];
        int at = i;
        while (at - gap >= from && compare(order[at - gap], moving) > 0) {
          order[at] = order[at - gap];
          at -= gap;
        }
        order[at] = moving;
      }
    }
  }

  private int compare(int one, int other) {
    int byForm = Long.compare(forms[one], forms[other]);
    if (byForm != 0) {
      return byForm;
    }
    int byDetail = Integer.compare(details[one], details[other]);
    return byDetail != 0 ? byDetail : Integer.compare(subjects[one], subjects[other]);
  }

  private int[] page(int[] order, int from, int to) {
    int count = 1;
    for (int i = from + 1; i < to; i++) {
      if (compare(order[i - 1], order[i]) != 0) {
        order[from + count++] = order[i];
      }
    }
    var page = new int[3 * count];
    for (int i = 0; i < count; i++) {
      int document = order[from + i];
      page[i] = Page.rest(forms[document]);
      page[count + i] = details[document];
      page[2 * count + i] = subjects[document];
    }
    return page;
  }
}
