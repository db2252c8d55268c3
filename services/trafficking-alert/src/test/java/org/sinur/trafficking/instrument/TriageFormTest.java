package org.sinur.trafficking.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sinur.problem.FieldError;
import org.sinur.trafficking.alert.Indicator;
import org.sinur.trafficking.alert.Urgency;

class TriageFormTest {

  private static final TriageForm FORM = Samples.form();

  @Test
  void theSoonestUrgencyCountsAndAllRoutesAreTaken() {
    var triaged = FORM.triage(Set.of("ILL", "ALONE"));
    assertThat(triaged.urgency()).isEqualTo(Urgency.IMMEDIATE);
    assertThat(triaged.routes()).isEqualTo(EnumSet.of(Route.CHILD_PROTECTION, Route.MEDICAL));
    assertThat(triaged.indicators()).isEqualTo(EnumSet.of(Indicator.MINOR_WITHOUT_GUARDIAN));
    assertThat(triaged.concernsProtection()).isTrue();
  }

  @Test
  void whoNeedsOnlyADoctorIsNoMatterOfProtection() {
    assertThat(FORM.triage(Set.of("ILL")).concernsProtection()).isFalse();
    assertThat(FORM.triage(Set.of()).concernsProtection()).isFalse();
  }

  @Test
  void aContradictionLosesNoYes() {
    var triaged = FORM.triage(Set.of("AFRAID", "ALONE"));
    assertThat(triaged.contradictions()).containsExactly(List.of("AFRAID", "ALONE"));
    assertThat(triaged.routes()).isEqualTo(EnumSet.of(Route.ASYLUM, Route.CHILD_PROTECTION));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void aMalformedFormSaysWhereItIsWrong(TriageForm form, String pointer) {
    assertThat(form.faults()).extracting(FieldError::pointer).contains(pointer);
  }

  static Stream<Arguments> malformed() {
    var item = FORM.items().getFirst();
    var long60 = Samples.text("a word and another ".repeat(14));
    return Stream.of(
        Arguments.of(with(Map.of("en", "A form"), FORM.items(), List.of()), "/title/ckb"),
        Arguments.of(with(FORM.title(), List.of(item, item), List.of()), "/items/1/code"),
        Arguments.of(
            with(FORM.title(), FORM.items(), List.of(List.of("ALONE", "NOBODY"))),
            "/contradictions/0/1"),
        Arguments.of(
            with(FORM.title(), List.of(item(Samples.text("Why"), null)), List.of()),
            "/items/0/indicator"),
        Arguments.of(
            with(FORM.title(), List.of(item(Map.of("en", "Why"), Indicator.THREATENED)), List.of()),
            "/items/0/question/fa"),
        Arguments.of(
            with(
                FORM.title(),
                List.of(item("FIRST", long60), item("SECOND", long60), item("THIRD", long60)),
                List.of()),
            "/items"));
  }

  private static TriageForm with(
      Map<String, String> title, List<TriageForm.Item> items, List<List<String>> contradictions) {
    return new TriageForm(title, "Invented", null, FORM.opening(), items, contradictions);
  }

  private static TriageForm.Item item(Map<String, String> question, @Nullable Indicator indicator) {
    return new TriageForm.Item(
        "WHY",
        TriageForm.Asked.TRAVELLER,
        question,
        EnumSet.of(Route.VIOLENCE),
        Urgency.TODAY,
        indicator);
  }

  private static TriageForm.Item item(String code, Map<String, String> question) {
    return new TriageForm.Item(
        code, TriageForm.Asked.TRAVELLER, question, EnumSet.of(Route.MEDICAL), Urgency.TODAY, null);
  }
}
