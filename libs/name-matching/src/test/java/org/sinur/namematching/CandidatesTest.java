package org.sinur.namematching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sinur.namematching.Workspaces.Workspace;

/** Whatever is not fetched could not have matched: told by comparing every listed name in full. */
class CandidatesTest {

  private static final String[] COMMON = {
    "Mohammed", "Muhamad", "Ali", "Hassan", "Hussein", "Ahmed", "Omar", "محمد", "علي", "Али"
  };
  private static final String[] RARE = {
    "Zebari", "Zebary", "Hawrami", "Barwari", "Al-Hassan", "Alihassan", "Xelat", "Piran", "Al",
    "Ben", "Kuroiwa", "Carlesimo", "Shirzad", "Dilshad", "حورامي", "Барвари", "Abdulkarim", "Nuri"
  };
  private static final String[] HARDLY_PARTS = {"M", "A.", "H", "al", "bin", "ben", "abu", "dr"};
  private static final int NAMES = 3_000;
  private static final int QUERIES = 200;

  private static final Names LISTED = new Names();
  private static final Workspace WORKSPACE = new Workspace(new SimilarTokens.Cache());
  private static Snapshot snapshot = Snapshot.EMPTY;

  @BeforeAll
  static void listNamesOfFewPartsInManyCombinations() {
    Random random = new Random(1);
    IntStream.range(0, NAMES).forEach(i -> list("P" + i, name(random)));
    snapshot = new Snapshot(LISTED, LISTED.size(), 1, NAMES);
  }

  private static void list(String id, String name) {
    LISTED.add(Fixtures.aPerson(id, name), List.of(ReadName.asNames(NameReader.read(name))));
  }

  private static String name(Random random) {
    List<String> parts = new ArrayList<>();
    for (int more = 1 + random.nextInt(5); more > 0; more--) {
      int kind = random.nextInt(10);
      String[] pool = kind < 6 ? COMMON : kind < 9 ? RARE : HARDLY_PARTS;
      parts.add(pool[random.nextInt(pool.length)]);
    }
    return String.join(" ", parts);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.2, 0.5, 0.8})
  void noListedNameThatReachesTheThresholdIsPassedOver(double threshold) {
    double least = Math.log(threshold / (1 - threshold));
    Random random = new Random(2);
    int matches = 0;
    for (int i = 0; i < QUERIES; i++) {
      Asked asked = ask(name(random));
      List<IndexedName> fetched =
          new Candidates(asked, snapshot, WORKSPACE).best(NAMES, least - asked.prior);
      for (int ordinal = 0; ordinal < NAMES; ordinal++) {
        IndexedName name = LISTED.get(ordinal);
        List<Finding> findings = NameComparison.of(asked, name);
        boolean shares = findings.stream().anyMatch(CandidatesTest::isOfPartsThatCount);
        if (shares && Finding.sum(findings) >= least) {
          matches++;
          assertThat(fetched)
              .as("%s for %s", name.name().text(), asked.name.parts().stream().map(p -> p.written))
              .contains(name);
        }
      }
    }
    assertThat(matches).isPositive();
  }

  /** Who shares no more than letters and particles is no candidate, whatever the threshold. */
  private static boolean isOfPartsThatCount(Finding finding) {
    return finding.kind() == EvidenceKind.PART_AGREES && finding.information() > 0;
  }

  @Test
  void noComparisonFindsMoreThanTheBound() {
    Random random = new Random(3);
    for (int i = 0; i < QUERIES; i++) {
      Asked asked = ask(name(random));
      Candidates candidates = new Candidates(asked, snapshot, WORKSPACE);
      NameBound bound = candidates.bound();
      for (int ordinal = 0; ordinal < NAMES; ordinal++) {
        double found =
            NameComparison.of(asked, LISTED.get(ordinal)).stream()
                .filter(finding -> finding.kind() != EvidenceKind.PRIOR)
                .filter(finding -> finding.kind() != EvidenceKind.WHOLE_NAME_SAME)
                .mapToDouble(Finding::weight)
                .sum();
        assertThat(bound.of(ordinal))
            .as("%s for %s", LISTED.get(ordinal).name().text(), asked.name.parts())
            .isGreaterThan(found - 1e-9);
      }
      bound.clear();
    }
  }

  @Test
  void whatIsRememberedOfAPartTakesInWhatIsListedLater() {
    Names names = new Names();
    SimilarTokens.Cache cache = new SimilarTokens.Cache();
    SpellingDistance spelling = new SpellingDistance();
    List<NamePart> asked =
        Stream.of(COMMON, RARE)
            .flatMap(Stream::of)
            .flatMap(n -> NameReader.read(n).stream())
            .toList();
    Random random = new Random(4);
    for (int i = 0; i < 300; i++) {
      String name = name(random) + (char) ('a' + random.nextInt(26));
      names.add(Fixtures.aPerson("P" + i, name), List.of(NameReader.read(name)));
      for (NamePart part : asked) {
        SimilarTokens remembered = cache.get(part, false, names.vocabulary, spelling);
        SimilarTokens anew = SimilarTokens.of(part, false, names.vocabulary, spelling);
        for (int id = 0; id < names.vocabulary.size(); id++) {
          assertThat(remembered.similarity(names.vocabulary.token(id)))
              .isEqualTo(anew.similarity(names.vocabulary.token(id)));
        }
      }
    }
  }

  @Test
  void aPartIsRememberedOnceItIsAskedForAgain() {
    Names names = new Names();
    names.add(Fixtures.aPerson("P", "Karwan"), List.of(NameReader.read("Karwan")));
    SimilarTokens.Cache cache = new SimilarTokens.Cache();
    SpellingDistance spelling = new SpellingDistance();
    NamePart part = NameReader.read("Karwan").getFirst();
    SimilarTokens first = cache.get(part, false, names.vocabulary, spelling);
    SimilarTokens second = cache.get(part, false, names.vocabulary, spelling);
    SimilarTokens third = cache.get(part, false, names.vocabulary, spelling);
    assertThat(second).isNotSameAs(first);
    assertThat(third).isSameAs(second);
  }

  @Test
  void aSetOfNamesKeepsThemAllWhenItTurnsFromARowToBits() {
    NameSet all = new NameSet();
    NameSet few = new NameSet();
    for (int i = 0; i < 10_000; i++) {
      all.add(i);
      if (i % 100 == 7) {
        few.add(i);
      }
    }
    List<Integer> seen = new ArrayList<>();
    all.forEach(9_000, seen::add);
    assertThat(seen).isEqualTo(IntStream.range(0, 9_000).boxed().toList());
    seen.clear();
    few.forEach(9_000, seen::add);
    assertThat(seen).hasSize(90).allMatch(i -> i % 100 == 7);
    assertThat(all.size()).isEqualTo(10_000);
  }

  private static Asked ask(String name) {
    return new Asked(ReadName.of(NameReader.read(name), 0), snapshot, WORKSPACE);
  }
}
