package org.sinur.namematching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sinur.namematching.Fixtures.aPerson;
import static org.sinur.namematching.Fixtures.indexOf;
import static org.sinur.namematching.Fixtures.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonIndexTest {

  @Test
  void aPersonIsFoundFromTheMomentTheyArePutUntilTheyAreRemoved() {
    PersonIndex index = new PersonIndex();
    assertThat(index.search(query("Hawrami,Jalal"), 0.5, 10)).isEmpty();

    index.put(aPerson("P", "Jalal Hawrami"));
    assertThat(index.size()).isEqualTo(1);
    assertThat(index.search(query("Hawrami,Jalal"), 0.5, 10))
        .extracting(Match::subjectId)
        .containsExactly("P");

    assertThat(index.remove("P")).isTrue();
    assertThat(index.remove("P")).isFalse();
    assertThat(index.size()).isZero();
    assertThat(index.search(query("Hawrami,Jalal"), 0, 10)).isEmpty();
  }

  @Test
  void aPersonPutAgainIsReplacedWithAllTheirNames() {
    PersonIndex index =
        indexOf(aPerson("P", "Jalal Hawrami", "Zorab Piran"), aPerson("Q", "Jalal Aziz"));

    index.put(aPerson("P", "Jalal Dizayee"));

    assertThat(index.size()).isEqualTo(2);
    assertThat(index.search(query("Piran,Zorab"), 0, 10)).isEmpty();
    assertThat(index.search(query("Hawrami,Jalal"), 0.5, 10)).isEmpty();
    assertThat(index.search(query("Dizayee,Jalal"), 0.5, 10))
        .extracting(match -> match.name().text())
        .containsExactly("Jalal Dizayee");
  }

  @Test
  void matchesComeBestFirstOnePerPersonWithTheBestOfTheirNames() {
    PersonIndex index =
        indexOf(
            aPerson("C", "Jalal Hawrami Piran"),
            aPerson("B", "Jalal Hawrami"),
            aPerson("A", "Jelal Hawramy", "Jalal Hawrami"),
            aPerson("D", "Othman Aziz"));

    List<Match> matches = index.search(query("Hawrami,Jalal"), 0, 10);

    assertThat(matches).extracting(Match::subjectId).containsExactly("A", "B", "C");
    assertThat(matches.getFirst().name().text()).isEqualTo("Jalal Hawrami");
    assertThat(index.search(query("Hawrami,Jalal"), 0, 2)).isEqualTo(matches.subList(0, 2));
    assertThat(index.search(query("Hawrami,Jalal"), matches.get(1).score(), 10))
        .isEqualTo(matches.subList(0, 2));
  }

  @Test
  void theOrderInWhichPersonsArePutDoesNotMatter() {
    ListedPerson[] persons = {
      aPerson("A", "Jalal Hawrami"), aPerson("B", "Jalal Hawrami"), aPerson("C", "Jelal Hawrami")
    };
    PersonIndex other = indexOf(persons[2], persons[1], persons[0]);

    assertThat(other.search(query("Hawrami,Jalal"), 0, 10))
        .isEqualTo(indexOf(persons).search(query("Hawrami,Jalal"), 0, 10));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void aThresholdOutsideZeroToOneIsRefused(double threshold) {
    assertThatThrownBy(() -> new PersonIndex().search(query("Aziz"), threshold, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatCannotBeMeantIsRefused() {
    LocalDate day = LocalDate.of(1970, 3, 5);
    assertThatThrownBy(() -> new PersonIndex().search(query("Aziz"), 0.5, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> aPerson(" ", "Jalal")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> aPerson("P")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> aPerson("P", " ")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new BirthPeriod(day, day.minusDays(1), false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> BirthPeriod.on(LocalDate.MAX))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /**
   * One person's record changes between two forms that share no name part, while others come and
   * go. Whoever asks for a name part of either form and one of both must see exactly one form.
   */
  @Test
  void aSearchNeverSeesAPersonHalfChangedOrMissing() throws Exception {
    ListedPerson before = person("Zorab Hawrami", 1950);
    ListedPerson after = person("Shirzad Barwari", 1980);
    PersonIndex index = indexOf(before);
    AtomicBoolean writing = new AtomicBoolean(true);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      Future<?> writer =
          threads.submit(
              () -> {
                for (int i = 0; i < 2_000; i++) {
                  index.put(i % 2 == 0 ? after : before);
                  index.put(aPerson("other-" + i % 50, "Zorab Barwari Number" + i));
                  index.remove("other-" + (i + 25) % 50);
                }
                writing.set(false);
              });
      List<Future<Integer>> readers = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        readers.add(threads.submit(() -> searchWhile(writing, index)));
      }
      writer.get();
      for (Future<Integer> reader : readers) {
        assertThat(reader.get()).isPositive();
      }
    }
  }

  private static int searchWhile(AtomicBoolean writing, PersonIndex index) {
    int searches = 0;
    do {
      List<Match> seen =
          index.search(query("Hawrami Barwari,Zorab Shirzad"), 0, 100).stream()
              .filter(match -> match.subjectId().equals("P"))
              .toList();
      assertThat(seen).hasSize(1);
      boolean old = seen.getFirst().name().text().equals("Zorab Hawrami");
      PersonQuery bornWithIt =
          query(
              "Hawrami Barwari,Zorab Shirzad",
              BirthPeriod.on(LocalDate.of(old ? 1950 : 1980, 1, 1)));
      assertThat(index.search(bornWithIt, 0, 100))
          .filteredOn(match -> match.subjectId().equals("P"))
          .allSatisfy(PersonIndexTest::nameAndBirthAreOfOneForm);
      searches++;
    } while (writing.get());
    return searches;
  }

  private static void nameAndBirthAreOfOneForm(Match match) {
    String year = match.name().text().equals("Zorab Hawrami") ? "1950-01-01" : "1980-01-01";
    assertThat(match.evidence())
        .filteredOn(evidence -> evidence.kind().name().startsWith("BIRTH"))
        .extracting(evidence -> evidence.detail().get("listed"))
        .containsExactly(year);
  }

  private static ListedPerson person(String name, int year) {
    return new ListedPerson(
        "P",
        List.of(Fixtures.primary(name)),
        List.of(BirthPeriod.on(LocalDate.of(year, 1, 1))),
        Set.of());
  }
}
