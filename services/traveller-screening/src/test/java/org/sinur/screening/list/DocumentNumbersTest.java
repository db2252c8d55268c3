package org.sinur.screening.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentNumbersTest {

  private final DocumentNumbers numbers = new DocumentNumbers();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "D 000952 | D000952",
        "4-6032-0048-1 | 4603200481",
        "Libyan Passport No. 96/184442 | 96184442",
        "403062567 (US) | 403062567US",
        "R00005943, South Sudan | R00005943",
        "Russian foreign travel passport number 620169661 | 620169661",
        "Diplomatic Passport D009889 | D009889",
        "bn 4196361 | BN4196361",
      })
  void theNumberIsFoundInTheListsWords(String words, String number) {
    assertThat(DocumentNumbers.numbers(words)).containsExactly(number);
  }

  @ParameterizedTest
  @CsvSource({"003", "Passport", "unknown", "12345"})
  void whatIsTooShortOrNoNumberIsLeftOut(String words) {
    assertThat(DocumentNumbers.numbers(words)).isEmpty();
  }

  @Test
  void aNumberMatchesWhenTheStatesAgreeOrTheListNamesNone() {
    numbers.put(aSubject("a", "X90010017", "IRQ"));
    numbers.put(aSubject("b", "X90010017", "SYR"));
    numbers.put(aSubject("c", "X90010017", null));
    assertThat(numbers.find("X90010017", "IRQ"))
        .extracting(DocumentNumbers.ListedDocument::subjectId)
        .containsExactlyInAnyOrder("a", "c");
    assertThat(numbers.find("x9001 0017", null)).hasSize(3);
    assertThat(numbers.find("X90010018", "IRQ")).isEmpty();
  }

  @Test
  void aSubjectThatIsTakenOutIsNoLongerFound() {
    var subject = aSubject("a", "X90010017", "IRQ");
    numbers.put(subject);
    numbers.put(aSubject("b", "X90010017", "IRQ"));
    numbers.remove(subject);
    assertThat(numbers.find("X90010017", "IRQ"))
        .extracting(DocumentNumbers.ListedDocument::subjectId)
        .containsExactly("b");
  }

  private static ToldSubject aSubject(String id, String number, @Nullable String state) {
    return new ToldSubject(
        id,
        "PERSON",
        "un",
        "REF",
        null,
        List.of(new ToldSubject.Name("SOMEBODY", "PRIMARY")),
        List.of(),
        List.of(),
        List.of(new ToldSubject.Document("Passport", number, state)));
  }
}
