package org.sinur.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class BorderYearTest {

  private static final Instant BEGIN = Instant.parse("2025-10-01T00:00:00Z");

  @Test
  void itIsOneYearInOrderAndAboutAsLargeAsAskedFor() {
    var all = all(new BorderYear(BEGIN, 50_000, 2, 7));
    assertThat(all).hasSizeBetween(49_000, 53_000);
    assertThat(all).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    assertThat(all.getFirst().at()).isAfterOrEqualTo(BEGIN);
    assertThat(all).extracting(BorderYear.Traced::id).doesNotHaveDuplicates();
  }

  @Test
  void theSameSeedIsTheSameYearAndAnotherIsAnother() {
    var once = all(new BorderYear(BEGIN, 20_000, 2, 7));
    assertThat(all(new BorderYear(BEGIN, 20_000, 2, 7))).isEqualTo(once);
    assertThat(all(new BorderYear(BEGIN, 20_000, 2, 8))).isNotEqualTo(once);
  }

  @Test
  void thereAreRingsOfEveryKindAmongMuchElse() {
    var year = new BorderYear(BEGIN, 20_000, 3, 7);
    var rings = new HashSet<Integer>();
    var others = 0;
    for (var traced : all(year)) {
      var ring = year.ringOf(traced.id());
      if (ring == null) {
        others++;
      } else {
        rings.add(ring);
      }
    }
    assertThat(rings).hasSize(15);
    assertThat(others).isGreaterThan(18_000);
    assertThat(year.rings().stream().map(BorderYear.Ring::kind))
        .containsAll(EnumSet.allOf(BorderYear.Kind.class));
    assertThat(year.rings())
        .allSatisfy(
            ring ->
                assertThat(ring.concern() != null)
                    .isEqualTo(ring.kind() == BorderYear.Kind.RETURN_WITH_SAME_ESCORT));
  }

  private static List<BorderYear.Traced> all(BorderYear year) {
    var all = new ArrayList<BorderYear.Traced>();
    year.each(all::add);
    return all;
  }
}
