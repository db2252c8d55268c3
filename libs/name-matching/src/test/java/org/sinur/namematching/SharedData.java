package org.sinur.namematching;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The published lists and the synthetic travellers beside the repository; see its PROVENANCE.md.
 */
final class SharedData {

  private static final Path ROOT =
      Path.of(System.getProperty("sinur.root", "."), "..", "shared", "data").normalize();

  private SharedData() {}

  /** An innocent person, and what a passport would say of them. */
  record Traveller(String surname, String givenNames, LocalDate birth) {
    PersonQuery query() {
      return new PersonQuery(surname, givenNames, null, null, false);
    }

    PersonQuery queryWithBirth() {
      return new PersonQuery(surname, givenNames, BirthPeriod.on(birth), null, false);
    }
  }

  /** The test is skipped where the shared data is absent. */
  static Path file(String path) {
    Path file = ROOT.resolve(path);
    assumeTrue(Files.exists(file), () -> "skipped: shared test data " + file + " is absent");
    return file;
  }

  static List<Traveller> innocentTravellers() {
    return rows("travellers/innocent_travellers_us.csv").stream()
        .map(
            row ->
                new Traveller(
                    row.get("last_name"),
                    (row.get("first_name") + " " + row.get("middle_name")).strip(),
                    LocalDate.parse(row.get("date_of_birth"))))
        .toList();
  }

  static List<ListedPerson> ofacIndividuals() {
    return rows("lists/ofac/sdn_and_alt_joined_2026-08-20.csv").stream()
        .filter(row -> row.get("type").equals("individual"))
        .map(
            row -> {
              List<ListedName> names = new ArrayList<>();
              names.add(new ListedName(row.get("name"), NameQuality.PRIMARY));
              for (String alias : row.get("alternate_names").split("[|;]", -1)) {
                if (!alias.isBlank()) {
                  names.add(new ListedName(alias.strip(), NameQuality.GOOD));
                }
              }
              return new ListedPerson("OFAC-" + row.get("uid"), names, List.of(), Set.of());
            })
        .toList();
  }

  static List<ListedPerson> ukIndividuals() {
    Map<String, String> types = new HashMap<>();
    rows("lists/uk/uk_subjects.csv")
        .forEach(row -> types.put(row.get("unique_id"), row.get("subject_type")));
    Map<String, List<ListedName>> names = new LinkedHashMap<>();
    for (CSVRecord row : rows("lists/uk/uk_subject_names.csv")) {
      String text = row.get("full_name");
      if ("individual".equals(types.get(row.get("unique_id"))) && !text.isBlank()) {
        NameQuality quality =
            switch (row.get("name_type") + " " + row.get("alias_strength")) {
              case "primary " -> NameQuality.PRIMARY;
              case "alias low_quality_aka", "primary_variation low_quality_aka" -> NameQuality.LOW;
              default -> NameQuality.GOOD;
            };
        names
            .computeIfAbsent(row.get("unique_id"), id -> new ArrayList<>())
            .add(new ListedName(text, quality));
      }
    }
    Map<String, List<BirthPeriod>> births = new HashMap<>();
    for (CSVRecord row : rows("lists/uk/uk_subject_dobs.csv")) {
      births.computeIfAbsent(row.get("unique_id"), id -> new ArrayList<>()).add(ukBirth(row));
    }
    return names.entrySet().stream()
        .map(
            entry ->
                new ListedPerson(
                    "UK-" + entry.getKey(),
                    entry.getValue(),
                    births.getOrDefault(entry.getKey(), List.of()),
                    Set.of()))
        .toList();
  }

  private static BirthPeriod ukBirth(CSVRecord row) {
    int year = Integer.parseInt(row.get("year"));
    return switch (row.get("precision")) {
      case "exact" ->
          BirthPeriod.on(
              LocalDate.of(
                  year, Integer.parseInt(row.get("month")), Integer.parseInt(row.get("day"))));
      case "month_year" -> BirthPeriod.in(YearMonth.of(year, Integer.parseInt(row.get("month"))));
      default -> BirthPeriod.in(Year.of(year));
    };
  }

  static List<ListedPerson> unIndividuals() {
    Path file = file("lists/un/un_consolidated_2025-04-19.xml");
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    List<ListedPerson> persons = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader reader = factory.createXMLStreamReader(in);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamReader.START_ELEMENT
            && reader.getLocalName().equals("INDIVIDUAL")) {
          persons.add(unIndividual(reader));
        }
      }
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return persons;
  }

  private static ListedPerson unIndividual(XMLStreamReader reader) throws XMLStreamException {
    String id = "";
    StringBuilder primary = new StringBuilder();
    List<ListedName> names = new ArrayList<>();
    List<BirthPeriod> births = new ArrayList<>();
    Map<String, String> group = new HashMap<>();
    String text = "";
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamReader.CHARACTERS) {
        text = reader.getText().strip();
      } else if (event == XMLStreamReader.START_ELEMENT) {
        text = "";
      } else if (event == XMLStreamReader.END_ELEMENT) {
        switch (reader.getLocalName()) {
          case "DATAID" -> id = "UN-" + text;
          case "FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME" ->
              primary.append(text).append(' ');
          case "NAME_ORIGINAL_SCRIPT" -> add(names, text, NameQuality.ORIGINAL_SCRIPT);
          case "INDIVIDUAL_ALIAS" -> {
            boolean low = "Low".equals(group.get("QUALITY"));
            add(
                names,
                group.getOrDefault("ALIAS_NAME", ""),
                low ? NameQuality.LOW : NameQuality.GOOD);
            group.clear();
          }
          case "INDIVIDUAL_DATE_OF_BIRTH" -> {
            addBirth(births, group);
            group.clear();
          }
          case "INDIVIDUAL" -> {
            add(names, primary.toString().strip(), NameQuality.PRIMARY);
            return new ListedPerson(id, names, births, Set.of());
          }
          default -> group.put(reader.getLocalName(), text);
        }
        text = "";
      }
    }
    throw new IllegalStateException("INDIVIDUAL without end");
  }

  private static void add(List<ListedName> names, String text, NameQuality quality) {
    if (!text.isBlank()) {
      names.add(new ListedName(text, quality));
    }
  }

  private static void addBirth(List<BirthPeriod> births, Map<String, String> group) {
    boolean approximate = "APPROXIMATELY".equals(group.get("TYPE_OF_DATE"));
    String date = group.getOrDefault("DATE", "");
    String year = group.getOrDefault("YEAR", "");
    String from = group.getOrDefault("FROM_YEAR", "");
    if (!date.isEmpty()) {
      LocalDate day = LocalDate.parse(date.substring(0, 10));
      births.add(new BirthPeriod(day, day, approximate));
    } else if (!year.isEmpty()) {
      births.add(
          approximate ? BirthPeriod.around(Year.parse(year)) : BirthPeriod.in(Year.parse(year)));
    } else if (!from.isEmpty()) {
      Year to = Year.parse(group.getOrDefault("TO_YEAR", from));
      births.add(
          new BirthPeriod(Year.parse(from).atDay(1), BirthPeriod.in(to).latest(), approximate));
    }
  }

  static List<CSVRecord> rows(String path) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(file(path), StandardCharsets.UTF_8, format)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
