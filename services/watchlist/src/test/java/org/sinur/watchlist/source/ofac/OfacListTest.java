package org.sinur.watchlist.source.ofac;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sinur.watchlist.SampleLists;
import org.sinur.watchlist.Zips;
import org.sinur.watchlist.source.ListForm;
import org.sinur.watchlist.source.ListReading;
import org.sinur.watchlist.source.ListReading.Fault;
import org.sinur.watchlist.subject.ListedBirth;
import org.sinur.watchlist.subject.ListedDocument;
import org.sinur.watchlist.subject.ListedName;
import org.sinur.watchlist.subject.ListedSubject;
import org.sinur.watchlist.subject.NameQuality;
import org.sinur.watchlist.subject.SubjectKind;

class OfacListTest {

  /** Invented, in the form of the tables. */
  private static final String SDN =
      """
      990201,"AL-MITHALI, Azhar Qasim","individual","SDGT] [IRAQ2","Colonel; Dr.",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 14 Mar 1979; alt. DOB 1980; POB Mosul, Iraq; nationality Iraq; citizen Iraq; Gender Male; Passport A1234567 (Iraq) issued 01 Feb 2010 expires 31 Jan 2018; Tax ID No. 445566 (Iraq); a.k.a. 'ABU NAMUDHAJ'; Linked To: EXAMPLE TRADING."
      990202,"EXAMPLE TRADING, LTD.",-0- ,"SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Website example.test."
      990203,"EXAMPLE STAR","vessel","IRAN",-0- ,"9XYZ","Cargo","100","90","Panama",-0- ,"Vessel Registration Identification IMO 1234567."
      \u001A
      """;

  private static final String ALT =
      """
      990201,1,"aka","ALMETHALI, Azher Kassem",-0-
      990202,2,"fka","SAMPLE IMPORT EXPORT",-0-
      990203,3,"aka","OLD STAR",-0-
      """;

  private static final String ADD =
      """
      990201,1,"Street 1, House 2","Mosul","Iraq",-0-
      990202,2,-0- ,-0- ,"Iraq",-0-
      """;

  private static final String XML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <sdnList xmlns="http://tempuri.org/sdnList.xsd">
        <publshInformation><Publish_Date>11/22/2026</Publish_Date><Record_Count>3</Record_Count></publshInformation>
        <sdnEntry>
          <uid>990201</uid><firstName>Azhar Qasim</firstName><lastName>AL-MITHALI</lastName>
          <sdnType>Individual</sdnType><title>Colonel; Dr.</title>
          <programList><program>SDGT</program><program>IRAQ2</program></programList>
          <idList>
            <id><uid>1</uid><idType>Passport</idType><idNumber>A1234567</idNumber><idCountry>Iraq</idCountry></id>
            <id><uid>2</uid><idType>Gender</idType><idNumber>Male</idNumber></id>
            <id><uid>3</uid><idType>Email Address</idType><idNumber>x@example.test</idNumber></id>
          </idList>
          <akaList>
            <aka><uid>4</uid><type>a.k.a.</type><category>strong</category><lastName>ALMETHALI</lastName><firstName>Azher Kassem</firstName></aka>
            <aka><uid>5</uid><type>a.k.a.</type><category>weak</category><lastName>ABU NAMUDHAJ</lastName></aka>
          </akaList>
          <addressList><address><uid>6</uid><address1>Street 1</address1><city>Mosul</city><country>Iraq</country></address></addressList>
          <nationalityList><nationality><uid>7</uid><country>Iraq</country><mainEntry>true</mainEntry></nationality></nationalityList>
          <citizenshipList><citizenship><uid>8</uid><country>Korea, North</country></citizenship></citizenshipList>
          <dateOfBirthList><dateOfBirthItem><uid>9</uid><dateOfBirth>circa 1965</dateOfBirth></dateOfBirthItem></dateOfBirthList>
          <placeOfBirthList><placeOfBirthItem><uid>10</uid><placeOfBirth>Mosul, Iraq</placeOfBirth></placeOfBirthItem></placeOfBirthList>
        </sdnEntry>
        <sdnEntry><uid>990202</uid><lastName>EXAMPLE TRADING, LTD.</lastName><sdnType>Entity</sdnType></sdnEntry>
        <sdnEntry><uid>990203</uid><lastName>EXAMPLE STAR</lastName><sdnType>Vessel</sdnType></sdnEntry>
      </sdnList>
      """;

  private final OfacList list = new OfacList("ofac");

  @Test
  void theTablesSayWhoIsListedAndWhatIsKnownOfThem() {
    var whole = whole(tables(SDN, ALT, ADD));
    assertThat(whole.faults()).isEmpty();
    assertThat(whole.leftOut()).isEqualTo(1);
    var person = whole.subjects().getFirst();
    assertThat(person.id()).isEqualTo("ofac:990201");
    assertThat(person.kind()).isEqualTo(SubjectKind.PERSON);
    assertThat(person.regime()).isEqualTo("SDGT, IRAQ2");
    assertThat(person.names())
        .containsExactly(
            new ListedName("Azhar Qasim AL-MITHALI", NameQuality.PRIMARY, null),
            new ListedName("ABU NAMUDHAJ", NameQuality.LOW, null),
            new ListedName("Azher Kassem ALMETHALI", NameQuality.GOOD, null));
    assertThat(person.births())
        .containsExactly(
            ListedBirth.on(LocalDate.of(1979, 3, 14), null), ListedBirth.in(Year.of(1980), null));
    assertThat(person.sex()).isEqualTo("M");
    assertThat(person.nationalities()).containsExactly("IRQ");
    assertThat(person.placesOfBirth()).containsExactly("Mosul, Iraq");
    assertThat(person.documents())
        .containsExactly(
            new ListedDocument(
                "Passport", "A1234567", "IRQ", "issued 01 Feb 2010 expires 31 Jan 2018"));
    assertThat(person.addresses()).containsExactly("Street 1, House 2, Mosul, Iraq");
    assertThat(person.titles()).containsExactly("Colonel", "Dr.");
    assertThat(person.remarks()).isEqualTo("Tax ID No. 445566 (Iraq); Linked To: EXAMPLE TRADING");
    var entity = whole.subjects().get(1);
    assertThat(entity.kind()).isEqualTo(SubjectKind.ENTITY);
    assertThat(entity.names())
        .containsExactly(
            new ListedName("EXAMPLE TRADING, LTD.", NameQuality.PRIMARY, null),
            new ListedName("SAMPLE IMPORT EXPORT", NameQuality.GOOD, "formerly known as"));
  }

  @Test
  void theXmlSaysTheSame() {
    var whole = (ListReading.Whole) list.read(ListForm.XML, XML.getBytes(UTF_8));
    assertThat(whole.generatedAt()).isEqualTo(Instant.parse("2026-11-22T00:00:00Z"));
    assertThat(whole.faults()).isEmpty();
    assertThat(whole.leftOut()).isEqualTo(1);
    var person = whole.subjects().getFirst();
    assertThat(person.id()).isEqualTo("ofac:990201");
    assertThat(person.names())
        .containsExactly(
            new ListedName("Azhar Qasim AL-MITHALI", NameQuality.PRIMARY, null),
            new ListedName("Azher Kassem ALMETHALI", NameQuality.GOOD, null),
            new ListedName("ABU NAMUDHAJ", NameQuality.LOW, null));
    assertThat(person.births()).containsExactly(ListedBirth.in(Year.of(1965), null).approximate());
    assertThat(person.nationalities()).containsExactly("IRQ", "PRK");
    assertThat(person.documents())
        .containsExactly(new ListedDocument("Passport", "A1234567", "IRQ", null));
    assertThat(person.sex()).isEqualTo("M");
    assertThat(person.regime()).isEqualTo("SDGT, IRAQ2");
    assertThat(whole.subjects().get(1).names().getFirst().text())
        .isEqualTo("EXAMPLE TRADING, LTD.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "23 Nov 1962 | EXACT | 1962-11-23 | 1962-11-23",
        "Mar 1970 | MONTH | 1970-03-01 | 1970-03-31",
        "1965 | YEAR | 1965-01-01 | 1965-12-31",
        "circa 1965 | APPROXIMATE | 1965-01-01 | 1965-12-31",
        "circa 12 Mar 1965 | APPROXIMATE | 1965-03-12 | 1965-03-12",
        "1965 to 1967 | RANGE | 1965-01-01 | 1967-12-31",
        "circa 1965-1967 | APPROXIMATE | 1965-01-01 | 1967-12-31",
        "Mar 1965 to May 1965 | RANGE | 1965-03-01 | 1965-05-31",
        "24 Nov 1965 to 23 Nov 1966 | RANGE | 1965-11-24 | 1966-11-23",
        "1967 to 1965 | STATED_IN_WORDS | - | -",
        "31 Feb 1965 | STATED_IN_WORDS | - | -",
        "12 Rajab 1385 | STATED_IN_WORDS | - | -",
        "the sixties | STATED_IN_WORDS | - | -",
        "to | STATED_IN_WORDS | - | -",
      })
  void everyFormOfADateOfBirthIsUnderstoodOrKeptInWords(
      String text, ListedBirth.Form form, LocalDate earliest, LocalDate latest) {
    var birth = OfacBirth.read(text);
    assertThat(birth.form()).isEqualTo(form);
    assertThat(birth.earliest()).isEqualTo(earliest);
    assertThat(birth.latest()).isEqualTo(latest);
  }

  @Test
  void aRowThatCannotBeUsedIsReportedWithItsPlaceAndTheRestIsUsed() {
    var sdn =
        SDN
            + """
            990204,"TOO FEW CELLS","individual"
            none,"NO NUMBER","individual","SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-
            990201,"TWICE","individual","SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-
            990205,-0- ,"individual","SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 31 Feb 1960; nationality Atlantis"
            """;
    var whole = whole(tables(sdn, ALT + "990299,9,\"aka\",\"NOBODY\",-0-\n", ADD));
    assertThat(whole.subjects()).hasSize(2);
    assertThat(whole.faults())
        .containsExactlyInAnyOrder(
            new Fault(5, 1, "sdn.csv: a row of 3 cells where there should be 12; left out"),
            new Fault(6, 1, "sdn.csv: an entry without a number"),
            new Fault(7, 1, "sdn.csv: an entry with this number came before; the first is used"),
            new Fault(8, 1, "sdn.csv: a date of birth that is only words; kept for people to read"),
            new Fault(8, 1, "sdn.csv: a nationality that names no state of today; left out"),
            new Fault(8, 2, "sdn.csv: an entry without a name"),
            new Fault(4, 1, "alt.csv: belongs to no entry of sdn.csv"));
  }

  @Test
  void namesAreDataWhateverIsInThem() {
    var name = "O'Brien \"\"); drop table <b>{{7*7}} \u202Eevil\u202C =HYPERLINK(1)";
    var sdn = SDN.replace("AL-MITHALI, Azhar Qasim", name);
    assertThat(whole(tables(sdn, ALT, ADD)).subjects().getFirst().names().getFirst().text())
        .isEqualTo("O'Brien \"); drop table <b>{{7*7}} \u202Eevil\u202C =HYPERLINK(1)");
  }

  @Test
  void aPackThatIsNotTheListIsRefusedWithTheReason() {
    assertThat(damage("not a zip".getBytes(UTF_8))).isEqualTo("not a ZIP");
    assertThat(damage(Zips.of("sdn.csv", SDN, "alt.csv", ALT))).isEqualTo("the ZIP lacks add.csv");
    assertThat(damage(Zips.of("../sdn.csv", SDN, "alt.csv", ALT, "add.csv", ADD)))
        .isEqualTo("the ZIP holds something else than the files of this list");
    assertThat(damage(Zips.of("sdn.csv", SDN, "SDN.CSV", SDN, "alt.csv", ALT, "add.csv", ADD)))
        .isEqualTo("the ZIP holds sdn.csv twice");
    assertThat(
            damage(
                Zips.of(
                    Map.of(
                        "sdn.csv",
                        new byte[65 << 20],
                        "alt.csv",
                        new byte[0],
                        "add.csv",
                        new byte[0]))))
        .isEqualTo("the ZIP unpacks to more than 64 MiB");
    var cut = tables(SDN, ALT, ADD);
    assertThat(damage(Arrays.copyOf(cut, cut.length / 3))).isEqualTo("not a whole ZIP");
    assertThat(damage(tables("", "", ""))).isEqualTo("sdn.csv: it lists nobody");
    assertThat(damage(tables(SDN.replace("Mosul", "Mo\0ul"), ALT, ADD)))
        .isEqualTo("sdn.csv: a NUL, which no text has");
    assertThat(damage(tables(SDN + "990207,\"never closed", ALT, ADD)))
        .isEqualTo("sdn.csv: a row with a quote that is not closed or stands inside a cell");
  }

  @Test
  void aByteThatIsNotTextIsFoundByTableLineAndColumn() {
    var sdn = SDN.replace("Mosul", "Mos\u00FCl").getBytes(ISO_8859_1);
    var file =
        Zips.of(
            Map.of("sdn.csv", sdn, "alt.csv", ALT.getBytes(UTF_8), "add.csv", ADD.getBytes(UTF_8)));
    var damaged = (ListReading.Damaged) list.read(ListForm.ZIP, file);
    assertThat(damaged.fault().line()).isEqualTo(1);
    assertThat(damaged.fault().column()).isGreaterThan(100);
    assertThat(damaged.fault().reason()).isEqualTo("sdn.csv: not valid UTF-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<CONSOLIDATED_LIST/>",
        "<sdnList/>",
        "<sdnList><sdnEntry><uid>1</uid>",
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><sdnList>&a;</sdnList>",
      })
  void xmlThatIsNotAWholeListIsRefusedAsAWhole(String file) {
    assertThat(list.read(ListForm.XML, file.getBytes(UTF_8)))
        .isInstanceOf(ListReading.Damaged.class);
  }

  @Test
  void thePublishedTablesAreReadInFull() {
    var whole =
        whole(
            Zips.of(
                Map.of(
                    "sdn.csv", SampleLists.published("ofac/sdn_2021-07.csv"),
                    "alt.csv", SampleLists.published("ofac/alt_2021-07.csv"),
                    "add.csv", SampleLists.published("ofac/add_2021-07.csv"))));
    assertThat(
            whole.subjects().stream()
                .collect(Collectors.groupingBy(ListedSubject::kind, Collectors.counting())))
        .containsEntry(SubjectKind.PERSON, 4620L)
        .containsEntry(SubjectKind.ENTITY, 3673L);
    assertThat(whole.leftOut()).isEqualTo(406 + 277);
    assertThat(names(whole, NameQuality.GOOD)).isGreaterThan(10_000);
    assertThat(names(whole, NameQuality.LOW)).isGreaterThan(2_400);
    var births = whole.subjects().stream().flatMap(s -> s.births().stream()).toList();
    assertThat(births).hasSizeGreaterThan(5_000);
    assertThat(births).noneMatch(b -> b.form() == ListedBirth.Form.STATED_IN_WORDS);
    assertThat(whole.subjects().stream().flatMap(s -> s.documents().stream()).count())
        .isGreaterThan(2_500);
    assertThat(whole.faults())
        .as("%s", whole.faults())
        .allMatch(f -> f.reason().endsWith("a nationality that names no state of today; left out"))
        .hasSizeLessThan(10);
  }

  private static long names(ListReading.Whole whole, NameQuality quality) {
    return whole.subjects().stream()
        .flatMap(s -> s.names().stream())
        .filter(n -> n.quality() == quality)
        .count();
  }

  private static byte[] tables(String sdn, String alt, String add) {
    return Zips.of("sdn.csv", sdn, "alt.csv", alt, "add.csv", add);
  }

  private ListReading.Whole whole(byte[] zip) {
    return (ListReading.Whole) list.read(ListForm.ZIP, zip);
  }

  private String damage(byte[] zip) {
    return ((ListReading.Damaged) list.read(ListForm.ZIP, zip)).fault().reason();
  }

  @Test
  void theFormsTakenInAreXmlAndZip() {
    assertThat(list.forms())
        .containsExactlyInAnyOrderElementsOf(List.of(ListForm.XML, ListForm.ZIP));
  }
}
