package org.sinur.watchlist.source.national;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sinur.watchlist.source.ListForm;
import org.sinur.watchlist.source.ListReading;
import org.sinur.watchlist.source.ListReading.Fault;
import org.sinur.watchlist.subject.Handling;
import org.sinur.watchlist.subject.ListedBirth;
import org.sinur.watchlist.subject.ListedDocument;
import org.sinur.watchlist.subject.ListedName;
import org.sinur.watchlist.subject.Mandate;
import org.sinur.watchlist.subject.NameQuality;
import org.sinur.watchlist.subject.SubjectKind;

class NationalListTest {

  private static final String HEADING =
      "id,kind,names,births,sex,nationalities,documents,handling,instruction,legal_basis,"
          + "requesting_authority,expires,review\n";

  private static final String ROW =
      "N-1,person,أزهر قاسم المثالي|good:Azhar al-Mithali|low:Abu X,1979-03-14|~1980,M,IRQ,"
          + "passport:IRQ:A1234567|id card::998877,detain,Call the duty judge,"
          + "Warrant 12/2026 (Penal Procedure 93),Court of Mosul,2027-01-31,2026-12-31\n";

  /** 23:30 of the 22nd in Greenwich is the 23rd in Iraq. */
  private final NationalList list =
      new NationalList("national", InstantSource.fixed(Instant.parse("2026-11-22T23:30:00Z")));

  @Test
  void aRowSaysWhoIsListedOnWhatGroundAndWhatIsToBeDone() {
    var whole = whole(HEADING + ROW);
    assertThat(whole.faults()).isEmpty();
    var subject = whole.subjects().getFirst();
    assertThat(subject.id()).isEqualTo("national:N-1");
    assertThat(subject.kind()).isEqualTo(SubjectKind.PERSON);
    assertThat(subject.names())
        .containsExactly(
            new ListedName("أزهر قاسم المثالي", NameQuality.PRIMARY, null),
            new ListedName("Azhar al-Mithali", NameQuality.GOOD, null),
            new ListedName("Abu X", NameQuality.LOW, null));
    assertThat(subject.documents())
        .containsExactly(
            new ListedDocument("passport", "A1234567", "IRQ", null),
            new ListedDocument("id card", "998877", null, null));
    assertThat(subject.handling()).isEqualTo(Handling.DETAIN);
    assertThat(subject.mandate())
        .isEqualTo(
            new Mandate(
                "Warrant 12/2026 (Penal Procedure 93)",
                "Court of Mosul",
                null,
                "Call the duty judge",
                LocalDate.of(2027, 1, 31),
                LocalDate.of(2026, 12, 31)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "1979-03-14; EXACT; 1979-03-14; 1979-03-14",
        "1979-03; MONTH; 1979-03-01; 1979-03-31",
        "1979; YEAR; 1979-01-01; 1979-12-31",
        "~1979; APPROXIMATE; 1979-01-01; 1979-12-31",
        "1979/1981; RANGE; 1979-01-01; 1981-12-31",
        "~1979-03/1979-05; APPROXIMATE; 1979-03-01; 1979-05-31",
        "1981/1979; STATED_IN_WORDS; -; -",
        "1979-02-31; STATED_IN_WORDS; -; -",
        "1402-06-24; STATED_IN_WORDS; -; -",
        "24/06/1402 هـ; STATED_IN_WORDS; -; -",
      })
  void aDateOfBirthIsUnderstoodOrKeptInWordsAndReported(
      String text, ListedBirth.Form form, LocalDate earliest, LocalDate latest) {
    var whole = whole(HEADING + ROW.replace("1979-03-14|~1980", text));
    var birth = whole.subjects().getFirst().births().getFirst();
    assertThat(birth.form()).isEqualTo(form);
    assertThat(birth.earliest()).isEqualTo(earliest);
    assertThat(birth.latest()).isEqualTo(latest);
    assertThat(whole.faults().isEmpty()).isEqualTo(form != ListedBirth.Form.STATED_IN_WORDS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "N-1,; ,; 1; id: not 1 to 40 of A-Z, a-z, 0-9, '.', '_', '/' and '-'; left out",
        "Warrant 12/2026 (Penal Procedure 93); ''; 10; legal_basis: empty, so this is no listing",
        "Court of Mosul; ''; 11; requesting_authority: empty, so nobody answers for it",
        "detain,; hang,; 8; handling: not a handling of this list",
        "detain,; detain_for_extradition,; 8; handling: not a handling of this list",
        "N-1,person; N-1,ship; 2; kind: neither person nor entity",
        "2027-01-31; 2026-11-22; 12; expires: it holds no longer",
        "2027-01-31; 2027-02-31; 12; expires: not a day, so it is not known whether it holds",
        "أزهر قاسم المثالي|good:Azhar al-Mithali|low:Abu X; ''; 3; names: empty",
      })
  void aRowThatIsNoListingIsLeftOutAndReportedWithItsCell(
      String text, String instead, int cell, String reason) {
    var whole = whole(HEADING + ROW.replace(text, instead) + ROW.replace("N-1", "N-2"));
    assertThat(whole.subjects()).extracting("id").containsExactly("national:N-2");
    assertThat(whole.faults())
        .anySatisfy(
            fault -> {
              assertThat(fault.line()).isEqualTo(2);
              assertThat(fault.column()).isEqualTo(cell);
              assertThat(fault.reason()).startsWith(reason);
            });
  }

  @Test
  void aListingHoldsOnItsLastDay() {
    assertThat(whole(HEADING + ROW.replace("2027-01-31", "2026-11-23")).subjects()).hasSize(1);
  }

  @Test
  void whatCannotBeUsedOfARowIsReportedAndTheRestIsUsed() {
    var row =
        ROW.replace("IRQ,passport:IRQ:A1234567|id card::998877", "XQX,A1234567|id card:XQX:998877")
            .replace(",M,", ",male,")
            .replace("2026-12-31", "soon");
    var whole = whole(HEADING + row + ROW + ROW.replace("N-1", "N-3") + "N-4,person\n");
    assertThat(whole.subjects()).extracting("id").containsExactly("national:N-1", "national:N-3");
    assertThat(whole.subjects().getFirst().documents())
        .containsExactly(new ListedDocument("id card", "998877", null, null));
    assertThat(whole.faults())
        .containsExactlyInAnyOrder(
            new Fault(2, 5, "sex: neither F nor M; left out"),
            new Fault(2, 6, "nationalities: not a state's code; left out"),
            new Fault(2, 7, "documents: a document not as type:state:number; left out"),
            new Fault(2, 7, "documents: not a state's code; left out"),
            new Fault(2, 13, "review: not a day; left out"),
            new Fault(3, 1, "id: came before; the first is used"),
            new Fault(5, 1, "a row of 2 cells where there should be 13; left out"));
  }

  @Test
  void namesAreDataWhateverIsInThem() {
    var name = "\"O'Brien \"\"); drop table <b>{{7*7}} \u202Eevil\u202C\n=cmd()\"";
    var row =
        ROW.replace("أزهر قاسم المثالي", "").replace("|good:Azhar al-Mithali|low:Abu X", name);
    assertThat(whole(HEADING + row).subjects().getFirst().names().getFirst().text())
        .isEqualTo("O'Brien \"); drop table <b>{{7*7}} \u202Eevil\u202C\n=cmd()");
    // a cell over two lines does not put the lines after it out of count
    assertThat(whole(HEADING + row + "short\n").faults())
        .containsExactly(new Fault(4, 1, "a row of 1 cells where there should be 13; left out"));
  }

  @Test
  void aTableThatIsNotOfThisFormIsRefusedAsAWhole() {
    assertThat(damage("")).isEqualTo(new Fault(1, 1, "there is no row in it"));
    assertThat(damage(HEADING)).isEqualTo(new Fault(1, 1, "it lists nobody who could be used"));
    assertThat(damage(HEADING.replace("legal_basis,", "") + ROW))
        .isEqualTo(new Fault(1, 1, "it lacks legal_basis"));
    assertThat(damage(HEADING.replace("expires", "expiry") + ROW))
        .isEqualTo(new Fault(1, 12, "a column that this form does not have"));
    assertThat(damage(HEADING.replace("review", "expires") + ROW))
        .isEqualTo(new Fault(1, 13, "the column expires stands there twice"));
    assertThat(damage(HEADING + ROW + "\"never closed"))
        .isEqualTo(
            new Fault(3, 1, "a row with a quote that is not closed or stands inside a cell"));
    assertThat(
            ((ListReading.Damaged) list.read(ListForm.CSV, (HEADING + ROW).getBytes(UTF_16)))
                .fault()
                .reason())
        .isEqualTo("not valid UTF-8");
  }

  @Test
  void aByteOrderMarkAndTheOrderOfColumnsSayNothing() {
    var file =
        "\uFEFFHandling,Names,Requesting_Authority,Legal_Basis,ID\nrefuse-entry,A B,Interior,Law 118,7\n";
    var subject = whole(file).subjects().getFirst();
    assertThat(subject.handling()).isEqualTo(Handling.REFUSE_ENTRY);
    assertThat(subject.names())
        .isEqualTo(List.of(new ListedName("A B", NameQuality.PRIMARY, null)));
  }

  private ListReading.Whole whole(String file) {
    return (ListReading.Whole) list.read(ListForm.CSV, file.getBytes(UTF_8));
  }

  private Fault damage(String file) {
    return ((ListReading.Damaged) list.read(ListForm.CSV, file.getBytes(UTF_8))).fault();
  }
}
