package org.sinur.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Held against what was published, and against SciPy 1.17, which has its own ways. */
class KnownValuesTest {

  /** Admissions to Berkeley in 1973: women, and men, by department (Bickel et al., Science 187). */
  private static final List<Stratum> BERKELEY =
      List.of(
          new Stratum(89, 108, 512, 825),
          new Stratum(17, 25, 353, 560),
          new Stratum(202, 593, 120, 325),
          new Stratum(131, 375, 138, 417),
          new Stratum(94, 393, 53, 191),
          new Stratum(24, 341, 22, 373));

  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2552885, 0.3662096",
    "15, 148, 0.0623864, 0.1604872",
    "0, 20, 0, 0.1611252",
    "1, 29, 0.0061132, 0.1717552",
    "29, 29, 0.8830302, 1"
  })
  void wilsonsIntervalIsAsNewcombePublishedIt(long events, long of, double lower, double upper) {
    var interval = Wilson.interval(events, of);
    assertThat(interval.lower()).isCloseTo(lower, within(1e-6));
    assertThat(interval.upper()).isCloseTo(upper, within(1e-6));
  }

  @Test
  void moreThanThereWereHasNoInterval() {
    assertThatThrownBy(() -> Wilson.interval(3, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Wilson.interval(0, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.5",
    "0.5, 0.3085375387259869",
    "1.96, 0.024997895148220435",
    "2.999, 0.0013543365337271057",
    "3.001, 0.0013454728250849653",
    "5, 2.866515718791933e-07",
    "10, 7.61985302416047e-24",
    "35, 1.1249107064724061e-268"
  })
  void theNormalDistributionIsExactFarOut(double z, double tail) {
    assertThat(Normal.upperTail(z) / tail).isCloseTo(1, within(1e-9));
    assertThat(Normal.ofUpperTail(tail)).isCloseTo(z, within(1e-8));
  }

  @ParameterizedTest
  @CsvSource({
    "4, 1000, 0.0005, 3.1031898582",
    "25, 30, 0.5, 3.7290602780",
    "5, 30, 0.5, -3.7290602780",
    "0, 300, 0.01, -1.9682359638",
    "700, 10000, 0.06, 4.1135188862",
    "40, 2000000, 0.00001, 3.9485673774"
  })
  void aCountSurprisesAsItsExactDistributionSays(
      long count, double tries, double chance, double surprise) {
    assertThat(Surprise.ofBinomial(count, tries, chance)).isCloseTo(surprise, within(1e-6));
    assertThat(Surprise.of(count, tries * chance, tries * chance * (1 - chance)))
        .as("by mean and variance")
        .isCloseTo(surprise, within(1e-3));
  }

  @Test
  void theRatioOfTwoRatesIsKatzs() {
    var comparison = Comparison.of(List.of(new Stratum(27, 122, 44, 487)), 1);
    assertThat(comparison.ratio()).isCloseTo(2.4495156, within(1e-6));
    assertThat(comparison.interval().lower()).isCloseTo(1.5836997, within(1e-6));
    assertThat(comparison.interval().upper()).isCloseTo(3.7886786, within(1e-6));
  }

  @Test
  void berkeleyIsFairWithinItsDepartmentsAndNotAltogether() {
    var within = Comparison.of(BERKELEY, 1);
    assertThat(within.ratio()).isCloseTo(1.0583074, within(1e-6));
    assertThat(within.interval().lower()).isCloseTo(0.9704392, within(1e-6));
    assertThat(within.interval().upper()).isCloseTo(1.1541317, within(1e-6));
    assertThat(within.surprise()).as("root of the test's 1.5246").isCloseTo(1.2347, within(0.02));
    var altogether = Comparison.of(List.of(new Stratum(557, 1835, 1198, 2691)), 1);
    assertThat(altogether.ratio()).isCloseTo(0.6818, within(0.0001));
    assertThat(altogether.surprise()).isLessThan(-9);
  }

  /** The example of the paper: heart attacks, fifteen hypotheses, four of them named. */
  @Test
  void falseDiscoveriesAreThoseOfBenjaminiAndHochberg() {
    var adjusted =
        FalseDiscovery.adjusted(
            List.of(
                0.0298, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0001, 0.0344, 0.0459, 0.3240,
                0.4262, 0.5719, 0.6528, 0.7590, 1.0));
    assertThat(adjusted.subList(1, 4)).containsExactly(0.003, 0.0095, 0.035625);
    assertThat(adjusted.get(6)).isCloseTo(0.0015, within(1e-12));
    assertThat(adjusted.get(0)).isCloseTo(0.06385714, within(1e-8));
    assertThat(adjusted.stream().filter(p -> p <= 0.05)).hasSize(4);
    assertThat(FalseDiscovery.adjusted(List.of())).isEmpty();
  }

  @Test
  void aRatioIsSensibleWhereNothingHappened() {
    var none = Comparison.of(List.of(new Stratum(0, 100, 50, 10_000)), 1);
    assertThat(none.ratio()).isZero();
    assertThat(none.interval().lower()).isZero();
    assertThat(none.interval().upper()).isBetween(3.0, 20.0);
    var alone = Comparison.of(List.of(new Stratum(6, 100, 0, 10_000)), 1);
    assertThat(alone.ratio()).isNull();
    assertThat(alone.interval().lower()).isGreaterThan(20);
    assertThat(alone.interval().upper()).isInfinite();
    assertThat(alone.surprise()).isGreaterThan(4);
    var nothing = Comparison.of(List.of(new Stratum(0, 100, 0, 10_000)), 1);
    assertThat(nothing.ratio()).isNull();
    assertThat(nothing.surprise()).isZero();
  }

  @Test
  void whoIsAloneAtAPlaceIsComparedWithNobody() {
    var comparison = Comparison.of(List.of(new Stratum(50, 100, 0, 0)), 1);
    assertThat(comparison.ratio()).isNull();
    assertThat(comparison.surprise()).isZero();
  }
}
