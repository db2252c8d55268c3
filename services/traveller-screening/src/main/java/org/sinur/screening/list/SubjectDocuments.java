package org.sinur.screening.list;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sinur.listeddocuments.DocumentMatch;
import org.sinur.listeddocuments.ListedDocument;
import org.sinur.listeddocuments.ListedDocuments;
import org.sinur.listeddocuments.PresentedDocument;
import org.sinur.traveldocument.StateCode;

/** The documents of the subjects at hand. Searched by many while one thread changes them. */
final class SubjectDocuments {

  private final ListedDocuments documents = new ListedDocuments();
  private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
  private final Map<Integer, String> ids = new ConcurrentHashMap<>();
  private int lastNumber;

  /** A listed document and whose it is. */
  record Found(String subjectId, DocumentMatch match) {}

  /** Replaces what a subject had; a document that it keeps is found all the while. */
  void put(@Nullable ToldSubject before, ToldSubject now) {
    var number = numbers.computeIfAbsent(now.id(), id -> ++lastNumber);
    ids.put(number, now.id());
    var listed = documents(now, number);
    documents.add(listed.stream());
    if (before != null) {
      var gone = new HashSet<>(documents(before, number));
      gone.removeAll(listed);
      documents.remove(gone.stream());
    }
  }

  void remove(ToldSubject subject) {
    var number = numbers.remove(subject.id());
    if (number != null) {
      documents.remove(documents(subject, number).stream());
      ids.remove(number);
    }
  }

  /** The listed documents that one may be, the strongest first. */
  List<Found> find(PresentedDocument presented) {
    return documents.find(presented).stream().flatMap(this::found).toList();
  }

  /** Nothing for a subject that was taken out a moment ago. */
  private Stream<Found> found(DocumentMatch match) {
    return Optional.ofNullable(ids.get(match.document().subject()))
        .map(id -> new Found(id, match))
        .stream();
  }

  private static Set<ListedDocument> documents(ToldSubject subject, int number) {
    return subject.documents().stream()
        .flatMap(
            d ->
                DocumentNumbers.numbers(d.number()).stream()
                    .map(n -> new ListedDocument(n, state(d.issuingState()), number)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Words that are no code name no State, so that the document is found whoever issued it. */
  private static @Nullable StateCode state(@Nullable String code) {
    return code != null && StateCode.isWellFormed(code) ? new StateCode(code) : null;
  }
}
