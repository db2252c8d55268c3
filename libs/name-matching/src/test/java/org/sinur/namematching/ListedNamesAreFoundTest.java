package org.sinur.namematching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Negative control: who is asked for under a listed name is found, whatever else the rules do. */
class ListedNamesAreFoundTest {

  @Test
  void everyNameOfTheUnListFindsItsPersonWeakAliasesBelowTheThreshold() {
    List<ListedPerson> persons = SharedData.unIndividuals();
    assertThat(persons).hasSize(684);
    PersonIndex index = Fixtures.indexOf(persons.toArray(ListedPerson[]::new));
    SharedData.ofacIndividuals().forEach(index::put);
    SharedData.ukIndividuals().forEach(index::put);
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    for (ListedPerson person : persons) {
      for (ListedName name : person.names()) {
        asked++;
        double score =
            index.search(Fixtures.query(name.text()), 0, 1_000).stream()
                .filter(match -> match.subjectId().equals(person.id()))
                .mapToDouble(Match::score)
                .findFirst()
                .orElse(0);
        boolean right =
            name.quality() == NameQuality.LOW ? score > 0 : score >= MatchingRules.THRESHOLD;
        if (!right) {
          wrong.add(person.id() + " " + name + " " + score);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(asked).isGreaterThan(3_000);
  }
}
