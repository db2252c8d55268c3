package org.sinur.watchlist.source.un;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sinur.watchlist.SampleLists;
import org.sinur.watchlist.source.ListForm;
import org.sinur.watchlist.source.ListReading;
import org.sinur.watchlist.source.ListReading.Fault;
import org.sinur.watchlist.subject.ListedBirth;
import org.sinur.watchlist.subject.ListedName;
import org.sinur.watchlist.subject.ListedSubject;
import org.sinur.watchlist.subject.NameQuality;
import org.sinur.watchlist.subject.SubjectKind;

class UnListTest {

  private final UnList list = new UnList("un");

  @Test
  void everyNameOfASubjectIsKeptWithItsQuality() {
    assertThat(subject("un:990001").names())
        .containsExactly(
            new ListedName("AZHAR QASIM AL-MITHALI", NameQuality.PRIMARY, null),
            new ListedName("أزهر قاسم المثالي", NameQuality.ORIGINAL_SCRIPT, null),
            new ListedName("Azher Kassem Almethali", NameQuality.GOOD, null),
            new ListedName("Abu Namudhaj", NameQuality.LOW, null));
  }

  @Test
  void aSubjectKeepsWhatElseTheListSays() {
    var subject = subject("un:990001");
    assertThat(subject.kind()).isEqualTo(SubjectKind.PERSON);
    assertThat(subject.reference()).isEqualTo("SAMPLE.001");
    assertThat(subject.regime()).isEqualTo("Sample");
    assertThat(subject.listedOn()).isEqualTo(LocalDate.of(2024, 2, 1));
    assertThat(subject.sex()).isEqualTo("M");
    assertThat(subject.nationalities()).containsExactly("IRQ");
    assertThat(subject.addresses()).containsExactly("Mosul, Iraq");
    assertThat(subject.documents())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.number()).isEqualTo("X90010017");
              assertThat(d.issuingState()).isEqualTo("IRQ");
            });
  }

  @Test
  void anEntityIsKnownByItsFormerNamesToo() {
    var entity = subject("un:990101");
    assertThat(entity.kind()).isEqualTo(SubjectKind.ENTITY);
    assertThat(entity.names())
        .extracting(ListedName::text)
        .containsExactly("EXAMPLE TRADING COMPANY OF NOWHERE", "ETCON", "Sample Import Export");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1979-03-14</DATE> | EXACT | 1979-03-14 | 1979-03-14",
        "<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1985</YEAR> | YEAR | 1985-01-01 | 1985-12-31",
        "<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1958</YEAR><NOTE>Sep.</NOTE> | MONTH | 1958-09-01 | 1958-09-30",
        "<TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1968</YEAR> | APPROXIMATE | 1968-01-01 | 1968-12-31",
        "<TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><DATE>1968-05-06</DATE> | APPROXIMATE | 1968-05-06 | 1968-05-06",
        "<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1970</FROM_YEAR><TO_YEAR>1973</TO_YEAR> | RANGE | 1970-01-01 | 1973-12-31",
        "<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1973</FROM_YEAR><TO_YEAR>1970</TO_YEAR> | RANGE | 1970-01-01 | 1973-12-31",
        "<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1970</FROM_YEAR><TO_YEAR>1973</TO_YEAR><NOTE>Approximately </NOTE> | APPROXIMATE | 1970-01-01 | 1973-12-31",
        "<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>Nov. 1973 </NOTE> | MONTH | 1973-11-01 | 1973-11-30",
        "<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>August 1961</NOTE> | MONTH | 1961-08-01 | 1961-08-31",
        "<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>Between Aug. and Sep. 1977</NOTE> | RANGE | 1977-08-01 | 1977-09-30",
        "<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>24/06/1402 (Hijri Calendar)</NOTE> | APPROXIMATE | 1982-04-17 | 1982-04-21",
        "<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1979-02-31</DATE> | STATED_IN_WORDS | - | -",
        "<TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><NOTE>30-35 years old</NOTE> | STATED_IN_WORDS | - | -",
      })
  void everyFormOfADateOfBirthIsUnderstoodOrKeptInWords(
      String content, ListedBirth.Form form, LocalDate earliest, LocalDate latest) {
    var births =
        personWith("<INDIVIDUAL_DATE_OF_BIRTH>%s</INDIVIDUAL_DATE_OF_BIRTH>", content).births();
    assertThat(births)
        .singleElement()
        .satisfies(
            b -> {
              assertThat(b.form()).isEqualTo(form);
              assertThat(b.earliest()).isEqualTo(earliest);
              assertThat(b.latest()).isEqualTo(latest);
            });
  }

  @Test
  void anEmptyDateOfBirthIsNoDateOfBirth() {
    assertThat(subject("un:990006").births()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Jin Tiesan (金铁三) | 金铁三,Jin Tiesan",
        "Amir Khazmat (original script: Амир Хазмат) | Амир Хазмат,Amir Khazmat",
        "Encep Nurjaman (birth name) | Encep Nurjaman",
        "Lom-ali Butayev (Butaev) | Lom-ali Butayev",
        "Fazel Rahim; Fazil Rahim | Fazel Rahim,Fazil Rahim",
        "عبدالله السندي (Abdullah Sindhi) | Abdullah Sindhi,عبدالله السندي",
        "\"HASSAN, Sheikh\" | HASSAN, Sheikh",
        ") Juhan | Juhan",
      })
  void anAliasFieldMayHoldSeveralNames(String field, String names) {
    assertThat(UnNames.read(field, NameQuality.GOOD, null))
        .extracting(ListedName::text)
        .hasSameElementsAs(
            names.contains("HASSAN") ? List.of(names) : List.of(names.split(",", -1)));
  }

  @Test
  void aRemarkInBracketsIsKeptAsARemark() {
    assertThat(UnNames.read("Encep Nurjaman (birth name)", NameQuality.GOOD, "noted"))
        .containsExactly(new ListedName("Encep Nurjaman", NameQuality.GOOD, "noted; birth name"));
  }

  @Test
  void namesAreDataWhateverIsInThem() {
    var name = "O'Brien &quot;); drop table &lt;b&gt; {{7*7}} \u202Eevil\u202C";
    assertThat(personWith("<SECOND_NAME>%s</SECOND_NAME>", name).names().getFirst().text())
        .isEqualTo("X O'Brien \"); drop table <b> {{7*7}} \u202Eevil\u202C");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not xml",
        "<?xml version=\"1.0\"?>",
        "<OTHER_LIST/>",
        "<CONSOLIDATED_LIST/>",
        "<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID>",
        "<!DOCTYPE x [<!ENTITY a \"b\">]><CONSOLIDATED_LIST>&a;</CONSOLIDATED_LIST>",
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><CONSOLIDATED_LIST>&a;</CONSOLIDATED_LIST>",
        "<?xml version=\"1.0\" encoding=\"KLINGON\"?><CONSOLIDATED_LIST/>",
      })
  void aFileThatIsNotAWholeListIsRefusedAsAWhole(String file) {
    assertThat(list.read(ListForm.XML, file.getBytes(UTF_8)))
        .isInstanceOf(ListReading.Damaged.class);
  }

  @Test
  void entitiesThatMultiplyAreNotExpanded() {
    var bomb = new StringBuilder("<!DOCTYPE l [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    bomb.append("]><CONSOLIDATED_LIST>&a29;</CONSOLIDATED_LIST>");
    assertThat(list.read(ListForm.XML, bomb.toString().getBytes(UTF_8)))
        .isInstanceOf(ListReading.Damaged.class);
  }

  @Test
  void aFileNestedWithoutEndIsRefused() {
    var file = "<CONSOLIDATED_LIST><INDIVIDUAL>" + "<A>".repeat(200_000);
    assertThat(list.read(ListForm.XML, file.getBytes(UTF_8)))
        .isInstanceOf(ListReading.Damaged.class);
  }

  @Test
  void aByteThatIsNotTextIsFoundByLineAndColumn() {
    var file = "<CONSOLIDATED_LIST>\n<!-- Conflits arm\u00e9s -->\n</CONSOLIDATED_LIST>";
    assertThat(list.read(ListForm.XML, file.getBytes(ISO_8859_1)))
        .isEqualTo(new ListReading.Damaged(new Fault(2, 18, "not valid UTF-8")));
  }

  @Test
  void theEncodingTheFileDeclaresIsTheOneItIsReadIn() {
    var file = SampleLists.invented().replace("encoding=\"UTF-8\"", "encoding=\"UTF-16\"");
    assertThat(list.read(ListForm.XML, file.getBytes(UTF_16)))
        .isInstanceOf(ListReading.Whole.class);
    assertThat(list.read(ListForm.XML, ("\uFEFF" + SampleLists.invented()).getBytes(UTF_8)))
        .isInstanceOf(ListReading.Whole.class);
  }

  @Test
  void anEntryThatCannotBeUsedIsReportedWithItsLineAndTheRestIsUsed() {
    var file = SampleLists.invented().replace("<DATAID>990003</DATAID>", "<DATAID>none</DATAID>");
    var whole = (ListReading.Whole) list.read(ListForm.XML, file.getBytes(UTF_8));
    assertThat(whole.subjects()).hasSize(6);
    assertThat(whole.faults())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.reason()).isEqualTo("an entry without a numeric DATAID");
              assertThat(f.line()).isEqualTo(lineOf(file, "<DATAID>none") - 1);
            });
  }

  @Test
  void anEntryGivenTwiceIsReportedAndUsedOnce() {
    var file = SampleLists.invented().replace("990003", "990002");
    var whole = (ListReading.Whole) list.read(ListForm.XML, file.getBytes(UTF_8));
    assertThat(whole.subjects()).hasSize(6);
    assertThat(whole.faults()).extracting(Fault::reason).anyMatch(r -> r.contains("came before"));
  }

  @Test
  void thePublishedListIsReadInFull() {
    var whole =
        (ListReading.Whole)
            list.read(ListForm.XML, SampleLists.published("un/un_consolidated_2025-04-19.xml"));
    assertThat(whole.generatedAt()).isEqualTo(Instant.parse("2025-04-19T23:00:04.625Z"));
    assertThat(
            whole.subjects().stream()
                .collect(Collectors.groupingBy(ListedSubject::kind, Collectors.counting())))
        .containsEntry(SubjectKind.PERSON, 684L)
        .containsEntry(SubjectKind.ENTITY, 193L);
    assertThat(whole.faults())
        .extracting(Fault::reason)
        .containsOnly(
            "a date of birth that is only words; kept for people to read",
            "a NATIONALITY that names no state of today; left out");
    var births =
        whole.subjects().stream()
            .flatMap(s -> s.births().stream())
            .collect(Collectors.groupingBy(ListedBirth::form, Collectors.counting()));
    assertThat(births.get(ListedBirth.Form.STATED_IN_WORDS)).isEqualTo(1L);
    assertThat(births.get(ListedBirth.Form.EXACT)).isGreaterThan(430L);
    assertThat(births.get(ListedBirth.Form.APPROXIMATE)).isGreaterThan(110L);
    assertThat(whole.subjects().stream().flatMap(s -> s.documents().stream()).count())
        .isEqualTo(431L);
  }

  @Test
  void thePublishedListThatWasDamagedOnItsWayIsRefusedWithThePlace() {
    var file = SampleLists.published("un/un_consolidated_2025-08-16_corrupt_encoding.xml");
    assertThat(list.read(ListForm.XML, file))
        .isEqualTo(new ListReading.Damaged(new Fault(54, 4, "not valid UTF-8")));
  }

  private ListedSubject subject(String id) {
    var whole = (ListReading.Whole) list.read(ListForm.XML, SampleLists.invented().getBytes(UTF_8));
    return whole.subjects().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  private ListedSubject personWith(String element, String content) {
    var file =
        """
        <CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>X</FIRST_NAME>%s\
        </INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>"""
            .formatted(element.formatted(content));
    return ((ListReading.Whole) list.read(ListForm.XML, file.getBytes(UTF_8)))
        .subjects()
        .getFirst();
  }

  private static int lineOf(String file, String text) {
    return (int) file.substring(0, file.indexOf(text)).chars().filter(c -> c == '\n').count() + 1;
  }
}
