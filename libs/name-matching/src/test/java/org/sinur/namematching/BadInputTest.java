package org.sinur.namematching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadInputTest {

  /** A million with {@code -DargLine=-Dsinur.fuzz.inputs=1000000}, which takes some minutes. */
  private static final int INPUTS = Integer.getInteger("sinur.fuzz.inputs", 100_000);

  private static final PersonIndex INDEX =
      Fixtures.indexOf(
          Fixtures.aPerson("P", "Jalal Hawrami", "جلال هەورامی"),
          Fixtures.aPerson("Q", "Abd al-Rahman Sheikh Zebari"),
          Fixtures.aPerson("R", "A. Kabir"));

  static Stream<String> namesOfNobody() {
    return Stream.of(
        "",
        " ",
        "A",
        "<<<<<",
        "al bin Sheikh",
        "😀👩‍👩‍👧",
        "\0",
        "\u200f\u200e\u200c",
        "\uD800",
        "\uDC00\uD800",
        "...---...",
        "XXXXX",
        "ًٌٍَُِّْ",
        "a".repeat(10_000),
        "😀".repeat(10_000),
        "ﷺ".repeat(10_000),
        "XH".repeat(10_000));
  }

  @ParameterizedTest
  @MethodSource("namesOfNobody")
  void aNameThatIsNoneMatchesNobody(String name) {
    assertThat(INDEX.search(new PersonQuery(name, "", null, null, false), 0.5, 10)).isEmpty();
    assertThat(INDEX.search(new PersonQuery("", name, null, null, true), 0.5, 10)).isEmpty();
    assertThat(INDEX.search(new PersonQuery(name, name, null, null, true), 0.5, 10)).isEmpty();
  }

  @Test
  void invisibleAndBrokenCharactersDoNotHideAName() {
    assertThat(
            INDEX.search(
                new PersonQuery("\u202eHaw\u200crami\0", "\uD800Jalal😀", null, null, false),
                0.5,
                10))
        .extracting(Match::subjectId)
        .containsExactly("P");
  }

  @Test
  void whatFollowsTheLongestComparedNameIsNotLookedAt() {
    String name = "Jalal Hawrami " + " ".repeat(NameReader.MAX_CHARACTERS) + "Othman Aziz Piran";

    assertThat(INDEX.search(Fixtures.query(name), 0.5, 10))
        .extracting(Match::subjectId)
        .containsExactly("P");
  }

  @Test
  void randomStringsAreAnsweredWithoutAnException() {
    Random random = new Random(20260101);
    for (int i = 0; i < INPUTS; i++) {
      PersonQuery query =
          new PersonQuery(noise(random), noise(random), null, null, random.nextBoolean());
      List<Match> matches = INDEX.search(query, 0.5, 3);
      assertThat(matches.size()).isLessThanOrEqualTo(3);
    }
  }

  /**
   * Letters of listed names, other letters of all planes, escapes, and what is no letter at all.
   */
  private static String noise(Random random) {
    StringBuilder noise = new StringBuilder();
    int length = random.nextInt(24);
    for (int i = 0; i < length; i++) {
      switch (random.nextInt(8)) {
        case 0 -> noise.append((char) random.nextInt(0x10000));
        case 1 -> noise.appendCodePoint(random.nextInt(0x110000));
        case 2 -> noise.append((char) (0x600 + random.nextInt(0x100)));
        case 3 -> noise.append("< ,'-X".charAt(random.nextInt(6)));
        default -> noise.append("jalhwrmi XHEBDkabu".charAt(random.nextInt(18)));
      }
    }
    return noise.toString();
  }
}
