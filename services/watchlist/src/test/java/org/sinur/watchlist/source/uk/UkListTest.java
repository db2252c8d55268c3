package org.sinur.watchlist.source.uk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sinur.watchlist.SampleLists;
import org.sinur.watchlist.source.CsvText;
import org.sinur.watchlist.source.ListForm;
import org.sinur.watchlist.source.ListReading;
import org.sinur.watchlist.source.ListReading.Fault;
import org.sinur.watchlist.subject.ListedBirth;
import org.sinur.watchlist.subject.ListedDocument;
import org.sinur.watchlist.subject.ListedName;
import org.sinur.watchlist.subject.ListedSubject;
import org.sinur.watchlist.subject.NameQuality;
import org.sinur.watchlist.subject.SubjectKind;

class UkListTest {

  private static final String HEADING =
      "Report Date: 22-Nov-2026\n"
          + "Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,Name 1,Name 2,Name 3,"
          + "Name 4,Name 5,Name type,Alias strength,Title,Name non-latin script,"
          + "Regime Name,Designation Type,Address Line 1,Address Country,Date Designated,D.O.B,"
          + "Nationality(/ies),National Identifier number,National Identifier additional information,"
          + "Passport number,Passport additional information,Position,Gender,Town of birth,"
          + "Country of birth,A column of next year\n";

  /** Invented: one person in three rows, an entity, a ship. */
  private static final String ROWS =
      """
      16/04/2026,ZZZ9001,1,,AL-MITHALI,AZHAR,QASIM,,,,Primary Name,,Colonel,أزهر قاسم المثالي,Sample Regulations,Individual,Street 1,Iraq,29/06/2012,14/03/1979,Iraq,,,A1234567,Issued in Mosul,Commander,Male,Mosul,Iraq,
      16/04/2026,ZZZ9001,1,,Almethali,Azher,,,,,Primary Name Variation,,Colonel,,Sample Regulations,Individual,Street 1,Iraq,29/06/2012,dd/mm/1980,Iraq,,,A1234567,Issued in Mosul,Commander,Male,Mosul,Iraq,
      16/04/2026,ZZZ9001,1,,Abu Namudhaj,,,,,,Alias,Low quality a.k.a,Colonel,,Sample Regulations,Individual,Street 1,Iraq,29/06/2012,14/03/1979,Iraq,9988,Iraqi card,,,,Male,Mosul,Iraq,
      16/04/2026,ZZZ9002,2,,EXAMPLE TRADING,,,,,,Primary Name,,,,Sample Regulations,Entity,,Iraq,01/02/2020,,,,,,,,,,,
      16/04/2026,ZZZ9003,3,,EXAMPLE STAR,,,,,,Primary Name,,,,Sample Regulations,Ship,,,01/02/2020,,,,,,,,,,,
      """;

  private final UkList list = new UkList("uk");

  @Test
  void theRowsOfASubjectSayTogetherWhatIsKnownOfIt() {
    var whole = whole(HEADING + ROWS);
    assertThat(whole.faults()).isEmpty();
    assertThat(whole.generatedAt()).isEqualTo(Instant.parse("2026-11-22T00:00:00Z"));
    assertThat(whole.leftOut()).isEqualTo(1);
    var person = whole.subjects().getFirst();
    assertThat(person.id()).isEqualTo("uk:ZZZ9001");
    assertThat(person.names())
        .containsExactly(
            new ListedName("AZHAR QASIM AL-MITHALI", NameQuality.PRIMARY, null),
            new ListedName("أزهر قاسم المثالي", NameQuality.ORIGINAL_SCRIPT, null),
            new ListedName("Azher Almethali", NameQuality.GOOD, null),
            new ListedName("Abu Namudhaj", NameQuality.LOW, null));
    assertThat(person.births())
        .extracting(ListedBirth::form)
        .containsExactly(ListedBirth.Form.EXACT, ListedBirth.Form.YEAR);
    assertThat(person.documents())
        .containsExactly(
            new ListedDocument("Passport", "A1234567", null, "Issued in Mosul"),
            new ListedDocument("National identifier", "9988", null, "Iraqi card"));
    assertThat(person.listedOn()).isEqualTo(LocalDate.of(2012, 6, 29));
    assertThat(person.nationalities()).containsExactly("IRQ");
    assertThat(person.placesOfBirth()).containsExactly("Mosul, Iraq");
    assertThat(person.addresses()).containsExactly("Street 1, Iraq");
    assertThat(person.sex()).isEqualTo("M");
    assertThat(whole.subjects().get(1).kind()).isEqualTo(SubjectKind.ENTITY);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "14/03/1979, EXACT, 1979-03-14, 1979-03-14",
        "dd/03/1979, MONTH, 1979-03-01, 1979-03-31",
        "dd/mm/1979, YEAR, 1979-01-01, 1979-12-31",
        "1979, YEAR, 1979-01-01, 1979-12-31",
        "31/02/1979, STATED_IN_WORDS, -, -",
        "01/13/1979, STATED_IN_WORDS, -, -",
        "14/mm/1979, STATED_IN_WORDS, -, -",
        "about 1979, STATED_IN_WORDS, -, -",
      })
  void everyFormOfADateOfBirthIsUnderstoodOrKeptInWords(
      String text, ListedBirth.Form form, LocalDate earliest, LocalDate latest) {
    var birth = UkBirth.read(text);
    assertThat(birth.form()).isEqualTo(form);
    assertThat(birth.earliest()).isEqualTo(earliest);
    assertThat(birth.latest()).isEqualTo(latest);
  }

  @Test
  void aFaultThatStandsInEveryRowOfASubjectIsToldOnce() {
    var whole =
        whole(
            HEADING
                + ROWS.replace(",Iraq,,,A1", ",Former USSR,,,A1")
                    .replace("Entity", "Aircraft")
                    .replace("14/03/1979", "31/02/1979")
                + "short,row\n");
    assertThat(whole.faults())
        .containsExactlyInAnyOrder(
            new Fault(3, 20, "d.o.b: a date of birth that is only words; kept for people to read"),
            new Fault(3, 21, "nationality(/ies): names no state of today; left out"),
            new Fault(6, 16, "designation type: neither individual, entity nor ship; left out"),
            new Fault(8, 1, "a row of 2 cells where there should be 30; left out"));
  }

  @Test
  void aTableThatLacksAColumnIsRefusedAsAWhole() {
    assertThat(
            list.read(
                ListForm.CSV,
                (HEADING.replace("Alias strength", "Strength") + ROWS).getBytes(UTF_8)))
        .isEqualTo(new ListReading.Damaged(new Fault(2, 1, "it lacks alias strength")));
    assertThat(list.read(ListForm.CSV, HEADING.getBytes(UTF_8)))
        .isEqualTo(new ListReading.Damaged(new Fault(1, 1, "it lists nobody")));
  }

  /** The published names, dates and types, written back into the form they were taken from. */
  @Test
  void thePublishedNamesAndDatesAreReadInFull() {
    var kinds = new HashMap<String, String>();
    rows("uk/uk_subjects.csv").forEach(r -> kinds.put(r.getFirst(), r.get(1)));
    var births =
        rows("uk/uk_subject_dobs.csv").stream()
            .collect(Collectors.groupingBy(r -> r.get(1), Collectors.toList()));
    var file = new StringBuilder(HEADING);
    rows("uk/uk_subject_names.csv")
        .forEach(
            name ->
                births
                    .getOrDefault(name.get(1), List.of(List.of("", "", "", "", "")))
                    .forEach(birth -> file.append(row(name, birth, kinds))));
    var whole = whole(file.toString());
    assertThat(
            whole.subjects().stream()
                .collect(Collectors.groupingBy(ListedSubject::kind, Collectors.counting())))
        .containsEntry(SubjectKind.PERSON, 3883L)
        .containsEntry(SubjectKind.ENTITY, 1531L);
    assertThat(whole.leftOut()).isEqualTo(632);
    var names = whole.subjects().stream().flatMap(s -> s.names().stream()).toList();
    assertThat(names).hasSizeGreaterThan(13_000);
    assertThat(names.stream().filter(n -> n.quality() == NameQuality.LOW).count())
        .isGreaterThan(590);
    assertThat(whole.subjects())
        .allMatch(s -> s.names().getFirst().quality() == NameQuality.PRIMARY);
    assertThat(whole.subjects().stream().flatMap(s -> s.births().stream()))
        .hasSizeGreaterThan(3_400)
        .noneMatch(b -> b.form() == ListedBirth.Form.STATED_IN_WORDS);
    assertThat(whole.faults()).isEmpty();
  }

  private static String row(List<String> name, List<String> birth, Map<String, String> kinds) {
    var cells = new ArrayList<String>(Collections.nCopies(30, ""));
    cells.set(1, name.get(1));
    for (var part = 0; part < 6; part++) {
      cells.set(4 + part, name.get(5 + part));
    }
    cells.set(
        10,
        switch (name.get(2)) {
          case "primary" -> "Primary Name";
          case "primary_variation" -> "Primary Name Variation";
          default -> "Alias";
        });
    cells.set(11, name.get(3).startsWith("low") ? "Low quality a.k.a" : "");
    var kind = kinds.getOrDefault(name.get(1), "");
    cells.set(15, kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1));
    if (!birth.get(2).isEmpty()) {
      cells.set(
          19,
          "%s/%s/%s"
              .formatted(
                  birth.get(4).isEmpty() ? "dd" : birth.get(4),
                  birth.get(3).isEmpty() ? "mm" : birth.get(3),
                  birth.get(2)));
    }
    return cells.stream()
            .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(","))
        + "\n";
  }

  /** Without the heading. */
  private static List<List<String>> rows(String published) {
    var rows = new ArrayList<List<String>>();
    var broken =
        CsvText.read(new String(SampleLists.published(published), UTF_8), r -> rows.add(r.cells()));
    assertThat(broken).isNull();
    return rows.subList(1, rows.size());
  }

  private ListReading.Whole whole(String file) {
    return (ListReading.Whole) list.read(ListForm.CSV, file.getBytes(UTF_8));
  }
}
