package org.sinur.screening.list;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sinur.listeddocuments.DocumentNumber;

/** Reads the numbers of documents out of a list's words. */
final class DocumentNumbers {

  /** Shorter numbers belong to too many documents. */
  private static final int SHORTEST = 6;

  private static final int FEWEST_DIGITS = 3;

  private static final Pattern WORD = Pattern.compile("\\p{Lower}{3,}");
  private static final Pattern BETWEEN_TOKENS = Pattern.compile("[^A-Za-z0-9/-]+");
  private static final Pattern DIGIT_OF_ANY_SCRIPT = Pattern.compile("\\p{Nd}");

  private DocumentNumbers() {}

  /**
   * The numbers in a list's words: {@code D 000952} is one number, {@code Libyan Passport No.
   * 96/184442} holds one among words.
   */
  static List<DocumentNumber> numbers(String words) {
    var text =
        DIGIT_OF_ANY_SCRIPT
            .matcher(words)
            .replaceAll(d -> String.valueOf(Character.digit(d.group().codePointAt(0), 10)));
    var parts = WORD.matcher(text).find() ? BETWEEN_TOKENS.splitAsStream(text) : Stream.of(text);
    return parts
        .map(DocumentNumber::read)
        .flatMap(Optional::stream)
        .filter(DocumentNumbers::tellsDocumentsApart)
        .distinct()
        .collect(Collectors.toUnmodifiableList());
  }

  private static boolean tellsDocumentsApart(DocumentNumber number) {
    return number.value().length() >= SHORTEST
        && number.value().chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
  }
}
