package org.sinur.trafficking.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedInstrumentsTest {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  @Test
  void allFilesComeIntoForce() throws IOException {
    try (var files = Files.list(Path.of("src/main/resources/instruments"))) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")).sorted())
          .isEqualTo(names());
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void eachCanBeUsed(String name) {
    var instrument = shipped(name);
    assertThat(instrument.faults()).isEmpty();
    // none has been compared with its source, or read by those who speak its languages
    assertThat(instrument.provisional()).isNotBlank();
  }

  static List<String> names() {
    return ShippedInstruments.NAMES;
  }

  @ParameterizedTest
  @CsvSource({
    "ilo-ec-adult-labour, ADULT, LABOUR, 16, 9",
    "ilo-ec-adult-sexual, ADULT, SEXUAL, 16, 9",
    "ilo-ec-child-labour, CHILD, LABOUR, 15, 8",
    "ilo-ec-child-sexual, CHILD, SEXUAL, 15, 8",
  })
  void theIndicatorsAreAsManyAsInTheBrochure(
      String name, PersonGroup person, Exploitation exploitation, int third, int fourth) {
    var set = (IndicatorSet) shipped(name);
    assertThat(set.person()).isEqualTo(person);
    assertThat(set.exploitation()).isEqualTo(exploitation);
    assertThat(set.positive()).isEqualTo(Samples.RULE);
    assertThat(set.dimensions().stream().map(d -> d.indicators().size()))
        .containsExactly(10, 10, third, fourth, 15, 7);
    assertThat(set.dimensions().stream().map(IndicatorSet.Dimension::element))
        .containsExactly(
            Element.MEANS,
            Element.MEANS,
            Element.MEANS,
            Element.PURPOSE,
            Element.MEANS,
            Element.MEANS);
    if (person == PersonGroup.CHILD) {
      assertThat(
              set.dimensions().stream()
                  .flatMap(d -> d.indicators().stream())
                  .map(i -> i.strength()))
          .doesNotContain(Strength.WEAK);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void nobodyIsCalledAVictimInAnyLanguage(String name) throws IOException {
    var text = Files.readString(Path.of("src/main/resources/instruments/%s.json".formatted(name)));
    assertThat(text.toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("victim", "ضحية", "ضحايا", "قوربانی", "qurbanî", "قربانی");
  }

  @Test
  void theTriageIsTenQuestionsInFiveLanguagesWithinAMinute() {
    var form = (TriageForm) shipped("protection-triage");
    assertThat(form.items()).hasSizeLessThanOrEqualTo(10);
    for (var language : Set.of("ar", "ckb", "kmr", "fa", "en")) {
      assertThat(form.spoken(language)).as(language).isLessThanOrEqualTo(TriageForm.LONGEST);
      assertThat(form.spoken(language)).as(language).isGreaterThan(TriageForm.LONGEST.dividedBy(3));
      assertThat(form.items()).allSatisfy(i -> assertThat(i.question()).containsKey(language));
    }
  }

  @Test
  void everyQuestionOfTheTriageLeadsSomewhere() {
    var form = (TriageForm) shipped("protection-triage");
    assertThat(form.items())
        .allSatisfy(item -> assertThat(form.triage(Set.of(item.code())).routes()).isNotEmpty());
    assertThat(form.triage(Set.of()).routes()).isEmpty();
    assertThat(form.triage(form.codes()).routes()).containsExactlyInAnyOrder(Route.values());
  }

  private static Instrument shipped(String name) {
    try (var file =
        Objects.requireNonNull(
            ShippedInstrumentsTest.class.getResourceAsStream(
                "/instruments/%s.json".formatted(name)))) {
      return JSON.readValue(file, Instrument.class);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatIsReadIsWhatIsWritten() throws IOException {
    for (var name : names()) {
      var instrument = shipped(name);
      var written = JSON.writeValueAsString(instrument);
      assertThat(JSON.readValue(written, Instrument.class)).isEqualTo(instrument);
      assertThat(JSON.readTree(written).has("kind")).isTrue();
    }
  }
}
