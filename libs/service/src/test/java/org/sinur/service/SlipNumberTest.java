package org.sinur.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlipNumberTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final RandomGenerator random = new Random(7064);

  @Test
  void isReadHoweverItIsWritten() {
    for (var i = 0; i < 1000; i++) {
      var drawn = SlipNumber.draw(random);
      assertThat(drawn.value()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
      assertThat(SlipNumber.read(drawn.value())).contains(drawn);
      var sloppily = drawn.value().toLowerCase(Locale.ROOT).replace('-', ' ');
      assertThat(SlipNumber.read(" " + sloppily)).contains(drawn);
      assertThat(SlipNumber.read(drawn.value().replace('0', 'O').replace('1', 'l')))
          .contains(drawn);
    }
  }

  @Test
  void everyWrongCharacterAndEveryExchangeOfTwoIsFound() {
    for (var n = 0; n < 200; n++) {
      var right = SlipNumber.draw(random).value().replace("-", "");
      for (var i = 0; i < right.length(); i++) {
        for (var c = 0; c < ALPHABET.length(); c++) {
          var wrong = right.substring(0, i) + ALPHABET.charAt(c) + right.substring(i + 1);
          if (!wrong.equals(right)) {
            assertThat(SlipNumber.read(wrong)).as(wrong).isEmpty();
          }
        }
        for (var j = 0; j < i; j++) {
          if (right.charAt(i) != right.charAt(j)) {
            var exchanged = new StringBuilder(right);
            exchanged.setCharAt(i, right.charAt(j));
            exchanged.setCharAt(j, right.charAt(i));
            assertThat(SlipNumber.read(exchanged.toString())).as(right).isEmpty();
          }
        }
      }
    }
  }

  @Test
  void noTwoAreTheSame() {
    var drawn = new HashSet<SlipNumber>();
    for (var i = 0; i < 10_000; i++) {
      assertThat(drawn.add(SlipNumber.draw(random))).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "7K3F", "UUUU-UUUU-UUUU", "٧٧٧٧-٧٧٧٧-٧٧٧٧", "<b>x</b>"})
  void whatCannotBeOneIsNone(String text) {
    assertThat(SlipNumber.read(text)).isEmpty();
  }
}
