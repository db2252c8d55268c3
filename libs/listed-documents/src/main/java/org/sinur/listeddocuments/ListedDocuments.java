package org.sinur.listeddocuments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sinur.traveldocument.StateCode;

/**
 * The documents of listed subjects, in memory, found by their numbers: exactly, and where
 * characters that are taken for each other (O and 0; I, L and 1; Z and 2; S and 5; G and 6; B and
 * 8) were confused. Looking for confused characters costs nothing more, because numbers are kept
 * under the form they share with their confusions.
 *
 * <p>May be used by many threads at once. A search waits for nothing and sees each document as it
 * was or as it is; documents are in pages that are never changed but replaced one by one, so that a
 * change costs no more than copying one. Changes wait for each other.
 *
 * <p>A document takes 12 bytes, if its number has at most nine characters or is 10 to 14 digits;
 * any other number is kept as text and takes some 200. Nothing is approximate: what is found is
 * listed.
 */
public final class ListedDocuments {

  private final AtomicReferenceArray<int[]> pages = new AtomicReferenceArray<>(Page.COUNT);
  private final Map<String, List<ListedDocument>> texts = new ConcurrentHashMap<>();
  private volatile long size;

  /** An index of nothing. */
  public ListedDocuments() {
    for (int page = 0; page < Page.COUNT; page++) {
      pages.set(page, Page.EMPTY);
    }
  }

  /** How many documents are listed; the same document of the same subject counts once. */
  public long size() {
    return size;
  }

  /**
   * Lists documents, few or very many; those that are listed already are left as they are. Searches
   * find the first of many before the last are there.
   */
  public void add(Stream<ListedDocument> documents) {
    change(documents, true);
  }

  /** Takes documents off; those that are not listed are passed over. */
  public void remove(Stream<ListedDocument> documents) {
    change(documents, false);
  }

  /**
   * The listed documents that a presented one may be, the strongest first. Another State's are
   * none. Where the check digit verifies the number as read, no other reading of it is.
   *
   * @return empty where there is none, and where the text can be no document's number
   */
  public List<DocumentMatch> find(PresentedDocument presented) {
    String number = DocumentNumber.plain(presented.number());
    if (number == null) {
      return List.of();
    }
    var search = new Search(presented, number);
    long form = NumberCode.form(number);
    if (form != NumberCode.NONE) {
      search(search, form);
    }
    if (number.length() > NumberCode.SHORT && !texts.isEmpty()) {
      texts.getOrDefault(Confusion.form(number), List.of()).forEach(search::consider);
    }
    return search.found();
  }

  private void search(Search search, long form) {
    int[] page = pages.get(Page.of(form));
    int rest = Page.rest(form);
    int size = Page.size(page);
    for (int i = Page.first(page, rest); i < size && page[i] == rest; i++) {
      if (search.mayBe(Page.state(page[size + i]))) {
        search.consider(document(form, page[size + i], page[2 * size + i]));
      }
    }
  }

  private static ListedDocument document(long form, int detail, int subject) {
    return new ListedDocument(
        new DocumentNumber(NumberCode.number(form, Page.reading(detail))),
        State.of(Page.state(detail)),
        subject);
  }

  private synchronized void change(Stream<ListedDocument> documents, boolean listed) {
    var batch = new Batch();
    documents
        .sequential()
        .forEach(
            document -> {
              String number = document.number().value();
              long form = NumberCode.form(number);
              int reading = NumberCode.reading(number);
              if (form == NumberCode.NONE || reading == NumberCode.NONE) {
                changeText(document, listed);
              } else {
                int state = State.figure(document.issuingState());
                batch.add(form, Page.detail(reading, state), document.subject());
              }
              if (batch.isFull()) {
                batch.empty((page, changed) -> changePage(page, changed, listed));
              }
            });
    batch.empty((page, changed) -> changePage(page, changed, listed));
  }

  private void changePage(int page, int[] changed, boolean listed) {
    int[] before = pages.get(page);
    int[] after = listed ? Page.union(before, changed) : Page.difference(before, changed);
    pages.set(page, after);
    count(Page.size(after) - Page.size(before));
  }

  private void changeText(ListedDocument document, boolean listed) {
    texts.compute(
        Confusion.form(document.number().value()),
        (form, before) -> {
          var after = before == null ? new ArrayList<ListedDocument>() : new ArrayList<>(before);
          boolean there = after.remove(document);
          if (listed) {
            after.add(document);
          }
          count((listed ? 1 : 0) - (there ? 1 : 0));
          return after.isEmpty() ? null : List.copyOf(after);
        });
  }

  /** Called under the lock. */
  @SuppressWarnings("NonAtomicVolatileUpdate")
  private void count(int more) {
    size += more;
  }

  /** One search: what is asked for, and what has been found of it. */
  private static final class Search {

    private final PresentedDocument presented;
    private final String number;
    private final int state;
    private @Nullable List<DocumentMatch> found;

    Search(PresentedDocument presented, String number) {
      this.presented = presented;
      this.number = number;
      this.state = State.figure(presented.issuingState());
    }

    boolean mayBe(int listed) {
      return listed == 0 || state == 0 || listed == state;
    }

    void consider(ListedDocument listed) {
      var byNumber = agreement(listed.number().value());
      if (byNumber != null && mayBe(State.figure(listed.issuingState()))) {
        if (found == null) {
          found = new ArrayList<>();
        }
        found.add(new DocumentMatch(listed, byNumber, agreement(listed.issuingState())));
      }
    }

    private @Nullable NumberAgreement agreement(String listed) {
      if (listed.equals(number)) {
        return NumberAgreement.SAME;
      }
      return switch (presented.proof()) {
        case Proof.Verified() -> null;
        case Proof.Missing() -> NumberAgreement.REPAIRED;
        case Proof.Refuted(char digit) ->
            CheckedRepair.agrees(presented.number(), listed, digit)
                ? NumberAgreement.REPAIRED_AND_PROVED
                : NumberAgreement.REPAIRED;
      };
    }

    private StateAgreement agreement(@Nullable StateCode listed) {
      if (listed == null) {
        return StateAgreement.NOT_LISTED;
      }
      return presented.issuingState() == null ? StateAgreement.NOT_READ : StateAgreement.SAME;
    }

    List<DocumentMatch> found() {
      if (found == null) {
        return List.of();
      }
      found.sort(DocumentMatch.STRONGEST_FIRST);
      return List.copyOf(found);
    }
  }
}
