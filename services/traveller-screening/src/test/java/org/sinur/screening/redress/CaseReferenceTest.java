package org.sinur.screening.redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseReferenceTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final RandomGenerator random = new Random(7064);

  @Test
  void isReadHoweverItIsWritten() {
    for (var i = 0; i < 1000; i++) {
      var drawn = CaseReference.draw(random);
      assertThat(drawn.value()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
      assertThat(CaseReference.read(drawn.value())).contains(drawn);
      var sloppily = drawn.value().toLowerCase(Locale.ROOT).replace('-', ' ');
      assertThat(CaseReference.read(" " + sloppily)).contains(drawn);
      assertThat(CaseReference.read(drawn.value().replace('0', 'O').replace('1', 'l')))
          .contains(drawn);
    }
  }

  @Test
  void everyWrongCharacterAndEveryExchangeOfTwoIsFound() {
    for (var n = 0; n < 200; n++) {
      var right = CaseReference.draw(random).value().replace("-", "");
      for (var i = 0; i < right.length(); i++) {
        for (var c = 0; c < ALPHABET.length(); c++) {
          var wrong = right.substring(0, i) + ALPHABET.charAt(c) + right.substring(i + 1);
          if (!wrong.equals(right)) {
            assertThat(CaseReference.read(wrong)).as(wrong).isEmpty();
          }
        }
        for (var j = 0; j < i; j++) {
          if (right.charAt(i) != right.charAt(j)) {
            var exchanged = new StringBuilder(right);
            exchanged.setCharAt(i, right.charAt(j));
            exchanged.setCharAt(j, right.charAt(i));
            assertThat(CaseReference.read(exchanged.toString())).as(right).isEmpty();
          }
        }
      }
    }
  }

  @Test
  void noTwoAreTheSame() {
    var drawn = new HashSet<CaseReference>();
    for (var i = 0; i < 10_000; i++) {
      assertThat(drawn.add(CaseReference.draw(random))).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "7K3F", "UUUU-UUUU-UUUU", "٧٧٧٧-٧٧٧٧-٧٧٧٧", "<b>x</b>"})
  void whatCannotBeOneIsNone(String text) {
    assertThat(CaseReference.read(text)).isEmpty();
  }
}
