package org.sinur.screening.list;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Documents by number. A number alone says little, because every state counts from one: it matches
 * when the states agree or the list does not name one.
 */
final class DocumentNumbers {

  /** Shorter numbers belong to too many documents. */
  private static final int SHORTEST = 6;

  private static final Pattern NOT_A_NUMBER = Pattern.compile("[^A-Z0-9]");
  private static final Pattern WORD = Pattern.compile("\\p{Lower}{3,}");
  private static final Pattern BETWEEN_TOKENS = Pattern.compile("[^A-Za-z0-9/-]+");

  private final Map<String, Set<ListedDocument>> byNumber = new ConcurrentHashMap<>();

  /** A document of a listed subject. */
  record ListedDocument(String subjectId, String number, @Nullable String issuingState) {}

  void put(ToldSubject subject) {
    documents(subject)
        .forEach(
            d -> byNumber.computeIfAbsent(d.number(), n -> new CopyOnWriteArraySet<>()).add(d));
  }

  void remove(ToldSubject subject) {
    documents(subject)
        .forEach(
            d ->
                byNumber.computeIfPresent(
                    d.number(),
                    (n, all) -> {
                      all.remove(d);
                      return all.isEmpty() ? null : all;
                    }));
  }

  /** The listed documents that this one may be. */
  List<ListedDocument> find(String number, @Nullable String issuingState) {
    return byNumber.getOrDefault(plain(number), Set.of()).stream()
        .filter(
            d ->
                d.issuingState() == null
                    || issuingState == null
                    || d.issuingState().equals(issuingState))
        .toList();
  }

  private static List<ListedDocument> documents(ToldSubject subject) {
    return subject.documents().stream()
        .flatMap(
            d ->
                numbers(d.number()).map(n -> new ListedDocument(subject.id(), n, d.issuingState())))
        .toList();
  }

  /**
   * The numbers in a list's words: {@code D 000952} is one number, {@code Libyan Passport No.
   * 96/184442} holds one among words.
   */
  static Stream<String> numbers(String words) {
    var parts = WORD.matcher(words).find() ? BETWEEN_TOKENS.splitAsStream(words) : Stream.of(words);
    return parts
        .map(DocumentNumbers::plain)
        .filter(n -> n.length() >= SHORTEST && n.chars().filter(Character::isDigit).count() >= 3)
        .collect(Collectors.toUnmodifiableSet())
        .stream();
  }

  static String plain(String number) {
    return NOT_A_NUMBER.matcher(number.toUpperCase(Locale.ROOT)).replaceAll("");
  }
}
