package org.sinur.trafficking.instrument;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sinur.trafficking.alert.Indicator;
import org.sinur.trafficking.alert.Urgency;

/** Invented instruments. */
final class Samples {

  /** The rule of the brochure. */
  static final List<List<Strength>> RULE =
      List.of(
          List.of(Strength.STRONG, Strength.WEAK),
          List.of(Strength.MEDIUM, Strength.MEDIUM, Strength.WEAK));

  private static final List<Strength> STRENGTHS =
      List.of(
          Strength.STRONG,
          Strength.STRONG,
          Strength.STRONG,
          Strength.MEDIUM,
          Strength.MEDIUM,
          Strength.MEDIUM,
          Strength.MEDIUM,
          Strength.WEAK,
          Strength.WEAK,
          Strength.WEAK,
          Strength.WEAK);

  private Samples() {}

  /**
   * Two dimensions, one of means and one of exploitation, each with indicators of all strengths.
   */
  static IndicatorSet set(PersonGroup person) {
    return new IndicatorSet(
        text("A set"),
        "Invented",
        null,
        person,
        Exploitation.LABOUR,
        person == PersonGroup.CHILD
            ? EnumSet.of(Element.ACT, Element.PURPOSE)
            : EnumSet.allOf(Element.class),
        RULE,
        List.of(dimension("DECEPTION", Element.MEANS), dimension("EXPLOITATION", Element.PURPOSE)));
  }

  private static IndicatorSet.Dimension dimension(String code, Element element) {
    return new IndicatorSet.Dimension(
        code,
        element,
        text(code),
        IntStream.range(0, STRENGTHS.size())
            .mapToObj(
                i ->
                    new IndicatorSet.Indicator(
                        code + "_" + (char) ('A' + i), STRENGTHS.get(i), text("An indicator")))
            .toList());
  }

  /** So many indicators of a dimension. */
  static Set<String> present(String dimension, int strong, int medium, int weak) {
    var wanted = Map.of(Strength.STRONG, strong, Strength.MEDIUM, medium, Strength.WEAK, weak);
    var codes = new ArrayList<String>();
    wanted.forEach(
        (strength, count) ->
            IntStream.range(0, STRENGTHS.size())
                .filter(i -> STRENGTHS.get(i) == strength)
                .limit(count)
                .forEach(i -> codes.add(dimension + "_" + (char) ('A' + i))));
    return Set.copyOf(codes);
  }

  static TriageForm form() {
    return new TriageForm(
        text("A form"),
        "Invented",
        null,
        text("Three short questions"),
        List.of(
            new TriageForm.Item(
                "AFRAID",
                TriageForm.Asked.TRAVELLER,
                text("Are you afraid"),
                EnumSet.of(Route.ASYLUM),
                Urgency.TODAY,
                Indicator.ASKS_FOR_PROTECTION),
            new TriageForm.Item(
                "ALONE",
                TriageForm.Asked.OFFICER,
                text("Is a child alone"),
                EnumSet.of(Route.CHILD_PROTECTION),
                Urgency.IMMEDIATE,
                Indicator.MINOR_WITHOUT_GUARDIAN),
            new TriageForm.Item(
                "ILL",
                TriageForm.Asked.TRAVELLER,
                text("Do you need a doctor"),
                EnumSet.of(Route.MEDICAL),
                Urgency.TODAY,
                null)),
        List.of(List.of("AFRAID", "ALONE")));
  }

  static Map<String, String> text(String english) {
    return TriageForm.LANGUAGES.stream().collect(Collectors.toMap(l -> l, l -> english));
  }
}
