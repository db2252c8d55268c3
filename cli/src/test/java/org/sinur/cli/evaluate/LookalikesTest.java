package org.sinur.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sinur.cli.evaluate.MatchingEvaluation.Pair;

class LookalikesTest {

  private static LabelledEvaluation.Pair labelled(String listed, String query, boolean isMatch) {
    return new LabelledEvaluation.Pair(listed, query, isMatch, "g");
  }

  @Test
  void besideEachPairStandsWhoeverElseLooksMostLikeIt() {
    var pairs =
        List.of(
            new Pair("Karwan Aziz", "Karwan Azeez", "g"),
            new Pair("KARWAN AZIZI", "Karwan Azizy", "g"),
            new Pair("Zozan Mirza", "Zuzan Mirza", "g"));
    assertThat(Lookalikes.of(pairs))
        .startsWith(
            labelled("Karwan Aziz", "Karwan Azeez", true),
            labelled("KARWAN AZIZI", "Karwan Azeez", false),
            labelled("KARWAN AZIZI", "Karwan Azizy", true),
            labelled("Karwan Aziz", "Karwan Azizy", false))
        .hasSize(6);
  }

  @Test
  void whoGoesByTheSameNameIsNoExample() {
    var pairs =
        List.of(
            new Pair("Karwan Aziz", "Abu Zozan", "g"),
            new Pair("Karwan Azizi", "ABU ZOZAN", "g"),
            new Pair("Mirza Sabir", "karwan aziz", "g"));
    assertThat(Lookalikes.of(pairs))
        .contains(labelled("Mirza Sabir", "Abu Zozan", false))
        .doesNotContain(
            labelled("Karwan Azizi", "Abu Zozan", false),
            labelled("Karwan Aziz", "karwan aziz", false));
  }

  @Test
  void oneListedPersonHasNobodyBeside() {
    assertThat(Lookalikes.of(List.of(new Pair("Karwan Aziz", "Karwan Azeez", "g"))))
        .containsExactly(labelled("Karwan Aziz", "Karwan Azeez", true));
  }
}
