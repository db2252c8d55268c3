package org.sinur.crossingpoint.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferencesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      value = {
        "{\"a\":1}                 | {\"a\":1}                 | []",
        "{\"a\":1}                 | {\"a\":2}                 | [/a]",
        "{\"a\":1}                 | {}                        | [/a]",
        "{\"a\":null}              | {}                        | []",
        "{\"a\":{\"b\":1,\"c\":2}} | {\"a\":{\"b\":1,\"c\":3}} | [/a/c]",
        "{\"a\":null}              | {\"a\":{\"b\":1,\"c\":2}} | [/a/b, /a/c]",
        "{\"a\":1,\"b\":2}         | {\"b\":3}                 | [/a, /b]"
      })
  void aDifferenceIsNamedByItsPlaceAndNotByItsValue(String before, String after, String pointers)
      throws JsonProcessingException {
    var json = new ObjectMapper();
    assertThat(Differences.between(json.readTree(before), json.readTree(after)).toString())
        .isEqualTo(pointers);
  }
}
