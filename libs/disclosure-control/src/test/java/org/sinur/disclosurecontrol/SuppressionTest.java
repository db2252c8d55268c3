package org.sinur.disclosurecontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuppressionTest {

  private static final Set<Key> NOTHING = Set.of();

  private static Key key(String... values) {
    var key = Key.TOTAL;
    for (var i = 0; i < values.length; i += 2) {
      key = key.and(values[i], values[i + 1]);
    }
    return key;
  }

  /** Nationalities by direction: rows of ENTRY and EXIT. */
  private static List<Table> nationalities(Map<String, List<Long>> rows) {
    var counts = new TreeMap<Key, Long>();
    rows.forEach(
        (nationality, row) -> {
          counts.put(key("nationality", nationality, "direction", "ENTRY"), row.get(0));
          counts.put(key("nationality", nationality, "direction", "EXIT"), row.get(1));
        });
    return List.of(Table.of("direction", "nationality", counts));
  }

  private static Suppression suppression(List<Table> tables, long threshold) {
    return Suppression.of(TableSet.of(tables), threshold, NOTHING);
  }

  @Test
  void whereNothingIsSmallEverythingIsPublished() {
    assertThat(
            suppression(
                    nationalities(Map.of("IRQ", List.of(100L, 90L), "TUR", List.of(0L, 40L))), 5)
                .suppressed())
        .isEmpty();
  }

  @Test
  void oneSmallFigureIsNotLeftAloneInAnySum() {
    var tables =
        nationalities(
            Map.of(
                "IRQ", List.of(100L, 90L),
                "SYR", List.of(60L, 30L),
                "NOR", List.of(1L, 20L)));
    var suppression = suppression(tables, 5);
    assertThat(suppression.suppressed())
        .as("the entry, and the cheapest circle through it: 20 and 30 of the exits, 60 of SYR")
        .containsExactlyInAnyOrder(
            key("nationality", "NOR", "direction", "ENTRY"),
            key("nationality", "NOR", "direction", "EXIT"),
            key("nationality", "SYR", "direction", "ENTRY"),
            key("nationality", "SYR", "direction", "EXIT"));
    assertThat(suppression.range(key("nationality", "NOR", "direction", "ENTRY")))
        .isEqualTo(new Range(1, 20));
  }

  @Test
  void aNationalityOfOnePersonIsNotFoundByItsTotalEither() {
    var suppressed =
        suppression(
                nationalities(
                    Map.of(
                        "IRQ", List.of(100L, 90L), "ISL", List.of(1L, 0L), "SYR", List.of(7L, 9L))),
                5)
            .suppressed();
    assertThat(suppressed)
        .contains(key("nationality", "ISL", "direction", "ENTRY"), key("nationality", "ISL"))
        .hasSizeGreaterThan(2)
        .doesNotContain(key("nationality", "ISL", "direction", "EXIT"));
  }

  @Test
  void oneCrossingAltogetherLeavesNothingButZeros() {
    var tables = nationalities(Map.of("ISL", List.of(1L, 0L)));
    var suppression = suppression(tables, 5);
    assertThat(suppression.suppressed())
        .containsExactly(
            Key.TOTAL,
            key("direction", "ENTRY"),
            key("nationality", "ISL"),
            key("nationality", "ISL", "direction", "ENTRY"));
    assertThat(suppression.range(Key.TOTAL)).isEqualTo(new Range(1, Range.UNBOUNDED));
  }

  @Test
  void nobodyAtAllIsPublished() {
    assertThat(suppression(nationalities(Map.of("ISL", List.of(0L, 0L))), 5).suppressed())
        .isEmpty();
    assertThat(suppression(List.of(Table.of("sex", null, Map.of())), 5).suppressed()).isEmpty();
  }

  @Test
  void aTableOfOneDimensionIsProtectedByItsNextSmallest() {
    var tables =
        List.of(
            Table.of(
                "purpose",
                null,
                Map.of(
                    key("purpose", "TRADE"), 2L,
                    key("purpose", "STUDY"), 30L,
                    key("purpose", "FAMILY"), 500L)));
    var suppression = suppression(tables, 5);
    assertThat(suppression.suppressed())
        .containsExactly(key("purpose", "STUDY"), key("purpose", "TRADE"));
    assertThat(suppression.range(key("purpose", "TRADE"))).isEqualTo(new Range(1, 31));
  }

  @Test
  void twoSmallFiguresDoNotProtectEachOtherUnlessTheirSumIsLarge() {
    var tables =
        List.of(
            Table.of(
                "purpose",
                null,
                Map.of(
                    key("purpose", "TRADE"), 1L,
                    key("purpose", "STUDY"), 2L,
                    key("purpose", "FAMILY"), 500L)));
    assertThat(suppression(tables, 5).suppressed())
        .as("1 and 2 are 3 together, and could be nothing but 1 and 2")
        .contains(key("purpose", "FAMILY"));
  }

  @Test
  void whatWasLeftOutBeforeIsLeftOutAgain() {
    var before =
        suppression(
                nationalities(
                    Map.of(
                        "IRQ", List.of(100L, 90L), "ISL", List.of(1L, 0L), "SYR", List.of(7L, 9L))),
                5)
            .suppressed();
    var tables =
        TableSet.of(
            nationalities(
                Map.of("IRQ", List.of(100L, 90L), "ISL", List.of(0L, 0L), "SYR", List.of(7L, 9L))));
    assertThat(Suppression.of(tables, 5, before).suppressed()).containsAll(before);
    assertThat(Suppression.of(tables, 5, NOTHING).suppressed()).isEmpty();
  }

  @Test
  void tablesThatAreNoChainOrDoNotAgreeAreNotTaken() {
    var entries = Table.of("direction", "sex", Map.of(key("direction", "ENTRY", "sex", "F"), 7L));
    var others = Table.of("sex", "ageBand", Map.of(key("sex", "F", "ageBand", "60+"), 8L));
    var men = Table.of("sex", "ageBand", Map.of(key("sex", "M", "ageBand", "60+"), 7L));
    var again =
        Table.of("direction", "purpose", Map.of(key("direction", "ENTRY", "purpose", "x"), 7L));
    assertThatThrownBy(() -> TableSet.of(List.of(entries, others)))
        .hasMessageContaining("the same");
    assertThatThrownBy(() -> TableSet.of(List.of(entries, men))).hasMessageContaining("the same");
    assertThatThrownBy(() -> TableSet.of(List.of(entries, again))).hasMessageContaining("twice");
    assertThatThrownBy(() -> Table.of("sex", null, Map.of(key("sex", "F"), -1L)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Suppression.of(TableSet.of(List.of(entries)), 1, NOTHING))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /**
   * Places by directions by nationalities, and sex by age: as they are published. All but 21
   * nationalities cross at one place only.
   */
  private static List<Table> invented(Random random, int places, int nationalities, int most) {
    var byPlace = new HashMap<Key, Long>();
    var byNationality = new HashMap<Key, Long>();
    var bySex = new HashMap<Key, Long>();
    for (var place = 0; place < places; place++) {
      for (var nationality = 0; nationality < nationalities; nationality++) {
        for (var direction : List.of("ENTRY", "EXIT")) {
          var rare = nationality > 20 && nationality % places != place;
          var many = rare || random.nextInt(3) == 0 ? 0L : random.nextInt(1 + random.nextInt(most));
          byPlace.merge(key("place", "P" + place, "direction", direction), many, Long::sum);
          byNationality.merge(
              key("nationality", "N" + nationality, "direction", direction), many, Long::sum);
          for (var i = 0; i < many; i++) {
            bySex.merge(
                key("sex", random.nextInt(4) == 0 ? "F" : "M", "ageBand", "A" + random.nextInt(2)),
                1L,
                Long::sum);
          }
        }
      }
    }
    return List.of(
        Table.of("place", "direction", byPlace),
        Table.of("direction", "nationality", byNationality),
        Table.of("sex", "ageBand", bySex));
  }

  @Test
  void whoTriesEveryNumberFindsNoSmallFigure() {
    var tried = 0;
    var random = new Random(20_261_124);
    for (var round = 0; round < 120; round++) {
      var threshold = 2 + random.nextInt(2);
      var tables = invented(random, 1 + random.nextInt(2), 1 + random.nextInt(3), 7);
      var set = TableSet.of(tables);
      var suppression = Suppression.of(set, threshold, NOTHING);
      var found = Enumeration.of(set.figures(), suppression.suppressed(), tables, threshold);
      if (found == null) {
        continue;
      }
      var small = Enumeration.small(set.figures(), threshold);
      tried += small.isEmpty() ? 0 : 1;
      small.forEach(
          key ->
              assertThat(width(found, key))
                  .as("%s of %s", key, set.figures())
                  .isGreaterThanOrEqualTo((long) threshold));
    }
    assertThat(tried).as("how many tables all was tried of").isGreaterThan(25);
  }

  /** What is tested above is only as good as who tries. */
  @Test
  void whoTriesEveryNumberFindsSmallFiguresWhereNothingElseIsLeftOut() {
    var random = new Random(7);
    var found =
        IntStream.range(0, 100)
            .filter(
                round -> {
                  var tables = invented(random, 2, 2, 7);
                  var figures = TableSet.of(tables).figures();
                  var small = Enumeration.small(figures, 3);
                  var ranges = Enumeration.of(figures, new TreeSet<>(small), tables, 3);
                  return ranges != null && small.stream().anyMatch(key -> width(ranges, key) == 0);
                })
            .count();
    assertThat(found).isGreaterThan(20);
  }

  @Test
  void whatIsSaidToBeKnownIsWhatTryingEveryNumberFinds() {
    var random = new Random(11);
    var compared = 0;
    for (var round = 0; round < 100; round++) {
      var tables = invented(random, 2, 2, 6);
      var set = TableSet.of(tables);
      var figures = set.figures();
      var suppressed = new TreeSet<Key>();
      figures.forEach(
          (key, count) -> {
            if (count > 0 && !key.equals(Key.TOTAL) && random.nextInt(3) == 0) {
              suppressed.add(key);
            }
          });
      var found = Enumeration.of(figures, suppressed, tables, 60);
      if (found == null) {
        continue;
      }
      for (var key : suppressed) {
        assertThat(set.network().range(key, suppressed)).as("%s", key).isEqualTo(found.get(key));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(200);
  }

  @Test
  void tablesAsLargeAsThoseOfAMonthAreProtectedToo() {
    for (var seed = 1; seed <= 2; seed++) {
      var tables = invented(new Random(seed), 31, 190, 3);
      var set = TableSet.of(tables);
      var suppression = Suppression.of(set, 5, NOTHING);
      var found = Enumeration.byPencil(set.figures(), suppression.suppressed(), tables, 1_000_000);
      for (var key : Enumeration.small(set.figures(), 5)) {
        assertThat(width(found, key)).as("%s", key).isGreaterThanOrEqualTo(5L);
        assertThat(suppression.range(key).width()).as("%s", key).isGreaterThanOrEqualTo(5L);
      }
    }
  }

  private static long width(Map<Key, Range> found, Key key) {
    var range = found.get(key);
    return range == null ? 0 : range.width();
  }
}
