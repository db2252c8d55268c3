package org.sinur.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sinur.listeddocuments.ListedDocument;

class DocumentsBenchTest {

  @Test
  void everyListedNumberIsFoundAndEveryConfusedOneAsWell() {
    var measured = new DocumentsBench(20_000, Duration.ofSeconds(2), words -> {}).run();
    assertThat(measured.count()).isEqualTo(20_000);
    assertThat(measured.found().listed()).isEqualTo(1);
    assertThat(measured.found().misread()).isEqualTo(1);
    assertThat(measured.found().innocent()).isLessThan(0.2);
    assertThat(measured.changing().perSecond()).isPositive();
    assertThat(measured.report()).contains("20,000").doesNotContain("null", "NaN");
  }

  @Test
  void numbersLieInRunsOfManyStates() {
    var listed = new DocumentPopulation(300_000).listed().toList();
    assertThat(listed.stream().map(ListedDocument::issuingState).collect(Collectors.toSet()))
        .hasSizeGreaterThan(30);
    assertThat(listed).allSatisfy(d -> assertThat(d.number().value()).hasSizeBetween(6, 9));
    assertThat(listed.stream().map(ListedDocument::number).distinct().count())
        .isGreaterThan(290_000);
    assertThat(new DocumentPopulation(10).listed(7)).isEqualTo(listed.get(7));
  }
}
