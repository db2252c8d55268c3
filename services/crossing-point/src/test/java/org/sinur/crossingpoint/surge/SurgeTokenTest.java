package org.sinur.crossingpoint.surge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SurgeTokenTest {

  private final Random random = new Random(7);

  @Test
  void aTokenIsReadBackHoweverItIsWritten() {
    var token = SurgeToken.draw(random);
    assertThat(token.value()).matches("([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}");
    assertThat(SurgeToken.read(token.value())).contains(token);
    assertThat(
            SurgeToken.read(" " + token.value().toLowerCase(Locale.ROOT).replace("-", " ") + " "))
        .contains(token);
  }

  @Test
  void everySingleWrongCharacterAndEveryExchangeOfTwoNeighboursIsFound() {
    var written = SurgeToken.draw(random).value().replace("-", "");
    for (var i = 0; i < written.length(); i++) {
      for (var other : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
        if (other != written.charAt(i)) {
          var wrong = new StringBuilder(written);
          wrong.setCharAt(i, other);
          assertThat(SurgeToken.read(wrong.toString())).isEmpty();
        }
      }
    }
    for (var i = 1; i < written.length(); i++) {
      if (written.charAt(i) != written.charAt(i - 1)) {
        var exchanged = new StringBuilder(written);
        exchanged.setCharAt(i, written.charAt(i - 1));
        exchanged.setCharAt(i - 1, written.charAt(i));
        assertThat(SurgeToken.read(exchanged.toString())).isEmpty();
      }
    }
  }

  @Test
  void noTwoOfManyAreAlike() {
    assertThat(IntStream.range(0, 10_000).mapToObj(i -> SurgeToken.draw(random).value()))
        .doesNotHaveDuplicates();
  }
}
