package org.sinur.trafficking.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sinur.trafficking.TraffickingProblem;
import org.sinur.trafficking.body.CountryCode;

class CaseContentTest {

  @ParameterizedTest
  @CsvSource({
    // asks, States of origin, State of the body, why it is not told
    "false, '',        ,    ",
    "false, '',        IRN, ",
    "false, IRN,       IRN, ",
    "true,  '',        ,    ",
    "true,  IRN,       ,    ",
    "true,  IRN,       IRQ, ",
    "true,  IRN SYR,   IRQ, ",
    "true,  IRN,       IRN, STATE_OF_ORIGIN",
    "true,  SYR IRN,   SYR, STATE_OF_ORIGIN",
    "true,  SYR IRN,   IRN, STATE_OF_ORIGIN",
    "true,  '',        IRN, STATE_OF_ORIGIN_UNKNOWN",
    "true,  '',        IRQ, STATE_OF_ORIGIN_UNKNOWN",
  })
  void noStateIsToldOfWhoAsksForAsylumFromItNorWhileThatIsUnknown(
      boolean asks, String states, @Nullable String country, @Nullable TraffickingProblem why) {
    var content = content(false, null, asks, states.split(" "));
    assertThat(content.keptFrom(country == null ? null : new CountryCode(country)).orElse(null))
        .isEqualTo(why);
  }

  @ParameterizedTest
  @CsvSource({
    // may be a child, said to be one, how the age is known, refused
    "true,  true,  ,               false",
    "true,  true,  A bone test,    false",
    "true,  false, A birth record, false",
    "true,  false, ,               true",
    "true,  false, ' ',            true",
    "false, false, ,               false",
    "false, true,  ,               false",
  })
  void whoMayBeAChildIsOneUntilItIsSaidHowTheAgeIsKnown(
      boolean mayBe, boolean child, @Nullable String how, boolean refused) {
    assertThat(content(child, how, false).rulesOutChildWithoutGrounds(mayBe)).isEqualTo(refused);
  }

  @Test
  void theSameStatesNamedOtherwiseAreNoOtherContent() {
    assertThat(content(false, null, true, "SYR", "IRN", "SYR"))
        .isEqualTo(content(false, null, true, "IRN", "SYR"));
  }

  @ParameterizedTest
  @EnumSource
  void aWayThatCannotBeUsedIsNoWay(ContactWay way) {
    Stream.of("+964", " ", null)
        .forEach(
            value -> {
              var told = value != null && !value.isBlank();
              var needed = way == ContactWay.PHONE || way == ContactWay.MESSAGE;
              if ((needed && !told) || (way == ContactWay.NONE && told)) {
                assertThatIllegalArgumentException().isThrownBy(() -> contact(way, value));
              } else {
                assertThat(contact(way, value)).isNotNull();
              }
            });
  }

  @Test
  void anotherOutcomeIsSaidInTheNote() {
    assertThat(new ClosureRequest(CaseOutcome.OTHER, null).isUntold()).isTrue();
    assertThat(new ClosureRequest(CaseOutcome.OTHER, " ").isUntold()).isTrue();
    assertThat(new ClosureRequest(CaseOutcome.OTHER, "She went home").isUntold()).isFalse();
    assertThat(new ClosureRequest(CaseOutcome.SUPPORTED, null).isUntold()).isFalse();
  }

  private static SafeContact contact(ContactWay way, @Nullable String value) {
    return new SafeContact(way, value, null, null, null);
  }

  private static CaseContent content(
      boolean child, @Nullable String how, boolean asks, String... states) {
    return new CaseContent(
        child,
        how,
        asks,
        null,
        states.length == 1 && states[0].isEmpty()
            ? List.of()
            : Arrays.stream(states).map(CountryCode::new).toList(),
        null,
        null,
        null,
        null);
  }
}
