package org.sinur.trafficking.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sinur.trafficking.instrument.Samples.present;
import static org.sinur.trafficking.instrument.Samples.set;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class IndicatorSetTest {

  @ParameterizedTest
  @MethodSource("combinations")
  void aDimensionIsPositiveExactlyWhenTheBrochureSaysSo(int strong, int medium, int weak) {
    var brochure =
        strong >= 2
            || (strong == 1 && medium + weak >= 1)
            || medium >= 3
            || (medium == 2 && weak >= 1);
    var weighed =
        set(PersonGroup.ADULT)
            .weigh(present("DECEPTION", strong, medium, weak), false, false)
            .dimensions()
            .getFirst();
    assertThat(weighed.positive()).isEqualTo(brochure);
    assertThat(weighed.strengths()).hasSize(strong + medium + weak).isSorted();
  }

  static Stream<Arguments> combinations() {
    return IntStream.rangeClosed(0, 3)
        .boxed()
        .flatMap(
            strong ->
                IntStream.rangeClosed(0, 4)
                    .boxed()
                    .flatMap(
                        medium ->
                            IntStream.rangeClosed(0, 4)
                                .mapToObj(weak -> Arguments.of(strong, medium, weak))));
  }

  @ParameterizedTest
  @CsvSource({
    // act, means, exploitation, intended; adult, child
    "false, false, false, false, false, false",
    "true,  false, false, false, false, false",
    "false, true,  false, false, false, false",
    "true,  true,  false, false, false, false",
    "false, false, true,  false, false, false",
    "true,  false, true,  false, false, true",
    "false, true,  true,  false, false, false",
    "true,  true,  true,  false, true,  true",
    "false, false, false, true,  false, false",
    "true,  false, false, true,  false, true",
    "false, true,  false, true,  false, false",
    "true,  true,  false, true,  true,  true",
    "true,  true,  true,  true,  true,  true",
  })
  void anAdultNeedsActMeansAndPurposeAChildNoMeans(
      boolean act,
      boolean means,
      boolean exploitation,
      boolean intended,
      boolean adult,
      boolean child) {
    var present = new HashSet<String>();
    if (means) {
      present.addAll(present("DECEPTION", 2, 0, 0));
    }
    if (exploitation) {
      present.addAll(present("EXPLOITATION", 0, 2, 1));
    }
    assertThat(set(PersonGroup.ADULT).weigh(present, act, intended).indicatorsPresent())
        .isEqualTo(adult);
    assertThat(set(PersonGroup.CHILD).weigh(present, act, intended).indicatorsPresent())
        .isEqualTo(child);
  }

  @Test
  void weakIndicatorsSpreadOverDimensionsAddUpToNothing() {
    var present = new HashSet<>(present("DECEPTION", 1, 0, 0));
    present.addAll(present("EXPLOITATION", 1, 0, 0));
    var weighed = set(PersonGroup.ADULT).weigh(present, true, false);
    assertThat(weighed.elements()).isEqualTo(EnumSet.of(Element.ACT));
    assertThat(weighed.indicatorsPresent()).isFalse();
  }

  @Test
  void anotherRuleWeighsOtherwise() {
    var set = set(PersonGroup.ADULT);
    var present = present("DECEPTION", 0, 2, 0);
    assertThat(set.weigh(present, false, false).dimensions().getFirst().positive()).isFalse();
    var milder =
        new IndicatorSet(
            set.title(),
            set.source(),
            set.provisional(),
            set.person(),
            set.exploitation(),
            set.needs(),
            // written in any order
            java.util.List.of(java.util.List.of(Strength.WEAK, Strength.MEDIUM)),
            set.dimensions());
    assertThat(milder.weigh(present, false, false).dimensions().getFirst().positive()).isTrue();
    assertThat(milder.weigh(Set.of(), false, false).dimensions().getFirst().positive()).isFalse();
  }
}
