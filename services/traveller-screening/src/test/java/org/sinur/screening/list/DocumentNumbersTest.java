package org.sinur.screening.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sinur.listeddocuments.DocumentNumber;

class DocumentNumbersTest {

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
        "٤١٩٦٣٦١ | 4196361",
        "Afghan passport ٤١٩٦٣٦١ | 4196361",
      })
  void theNumberIsFoundInTheListsWords(String words, String number) {
    assertThat(DocumentNumbers.numbers(words)).containsExactly(new DocumentNumber(number));
  }

  @ParameterizedTest
  @CsvSource({"003", "Passport", "unknown", "12345"})
  void whatIsTooShortOrNoNumberIsLeftOut(String words) {
    assertThat(DocumentNumbers.numbers(words)).isEmpty();
  }
}
