package org.sinur.trafficking.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sinur.problem.FieldError;

class AccreditedBodyTest {

  private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
  private static final LocalDate LAST = LocalDate.parse("2026-11-30");

  @ParameterizedTest
  @CsvSource({
    "2026-02-28, false",
    "2026-03-01, true",
    "2026-11-30, true",
    "2026-12-01, false",
  })
  void anAccreditationHoldsFromItsFirstDayToItsLast(LocalDate day, boolean holds) {
    assertThat(aBody(BodyKind.NON_GOVERNMENTAL, null, FIRST, LAST).isAccreditedOn(day))
        .isEqualTo(holds);
  }

  @Test
  void anAccreditationWithoutALastDayHoldsForGood() {
    var body = aBody(BodyKind.NON_GOVERNMENTAL, null, FIRST, null);
    assertThat(body.isAccreditedOn(LocalDate.parse("2999-01-01"))).isTrue();
    assertThat(body.isAccreditedOn(FIRST.minusDays(1))).isFalse();
  }

  @Test
  void anAuthorityIsThatOfAStateAndOthersMayAnswerToOne() {
    var iraq = new CountryCode("IRQ");
    assertThat(faults(aBody(BodyKind.GOVERNMENT, null, FIRST, null))).containsExactly("/country");
    assertThat(faults(aBody(BodyKind.GOVERNMENT, iraq, FIRST, null))).isEmpty();
    for (var kind : List.of(BodyKind.NON_GOVERNMENTAL, BodyKind.INTERNATIONAL)) {
      assertThat(faults(aBody(kind, null, FIRST, null))).isEmpty();
      assertThat(faults(aBody(kind, iraq, FIRST, null))).isEmpty();
    }
  }

  @Test
  void anAccreditationDoesNotEndBeforeItBegins() {
    assertThat(faults(aBody(BodyKind.INTERNATIONAL, null, FIRST, FIRST.minusDays(1))))
        .containsExactly("/accreditedUntil");
    assertThat(faults(aBody(BodyKind.INTERNATIONAL, null, FIRST, FIRST))).isEmpty();
  }

  @Test
  void aBodyHasAnEnglishNameAndNoneInALanguageNobodyHereReads() {
    assertThat(faults(named(Map.of("ar", "بيت")))).containsExactly("/names/en");
    assertThat(faults(named(Map.of("en", "House", "tlh", "juH")))).containsExactly("/names");
    assertThat(faults(named(Map.of("en", "House", "ckb", "ماڵ", "kmr", "Mal", "fa", "خانه"))))
        .isEmpty();
  }

  @Test
  void theOrderOfServicesMakesNoOtherBody() {
    var services = new LinkedHashSet<>(List.of(BodyService.ASYLUM, BodyService.SHELTER));
    assertThat(
            new AccreditedBody(
                    Map.of("en", "House"),
                    BodyKind.INTERNATIONAL,
                    null,
                    services,
                    FIRST,
                    null,
                    "x",
                    "y")
                .services())
        .containsExactly(BodyService.SHELTER, BodyService.ASYLUM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"D", "XXA", "UTO", "irq", "IR", "ZZZ", ""})
  void aStateHasOneCodeSoThatTheSameStateIsFoundTheSame(String code) {
    assertThatIllegalArgumentException().isThrownBy(() -> new CountryCode(code));
  }

  private static List<String> faults(AccreditedBody body) {
    return body.faults().stream().map(FieldError::pointer).toList();
  }

  private static AccreditedBody named(Map<String, String> names) {
    return new AccreditedBody(
        names, BodyKind.INTERNATIONAL, null, Set.of(BodyService.SHELTER), FIRST, null, "x", "y");
  }

  private static AccreditedBody aBody(
      BodyKind kind, @Nullable CountryCode country, LocalDate from, @Nullable LocalDate until) {
    return new AccreditedBody(
        Map.of("en", "House"), kind, country, Set.of(BodyService.SHELTER), from, until, "x", "y");
  }
}
