package org.sinur.watchlist.source.uk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sinur.watchlist.source.CsvTable;
import org.sinur.watchlist.source.ListReading.Fault;
import org.sinur.watchlist.source.StateNames;
import org.sinur.watchlist.subject.ListedBirth;
import org.sinur.watchlist.subject.ListedDocument;
import org.sinur.watchlist.subject.ListedName;
import org.sinur.watchlist.subject.ListedSubject;
import org.sinur.watchlist.subject.NameQuality;
import org.sinur.watchlist.subject.SubjectKind;

/** A designation, as its rows come together. */
final class UkEntry {

  private final String source;
  private final String id;
  private final SubjectKind kind;
  private final Consumer<Fault> faults;
  private final Set<String> told = new HashSet<>();
  private final Set<ListedName> names = new LinkedHashSet<>();
  private final Set<ListedBirth> births = new LinkedHashSet<>();
  private final Set<String> nationalities = new LinkedHashSet<>();
  private final Set<String> placesOfBirth = new LinkedHashSet<>();
  private final Set<ListedDocument> documents = new LinkedHashSet<>();
  private final Set<String> addresses = new LinkedHashSet<>();
  private final Set<String> titles = new LinkedHashSet<>();
  private final Set<String> designations = new LinkedHashSet<>();
  private final Set<String> remarks = new LinkedHashSet<>();
  private @Nullable String regime;
  private @Nullable LocalDate listedOn;
  private @Nullable String sex;

  /** A designation without any row yet. */
  UkEntry(String source, String id, SubjectKind kind, Consumer<Fault> faults) {
    this.source = source;
    this.id = id;
    this.kind = kind;
    this.faults = faults;
  }

  /** Adds what a row says, which may be the same as another. */
  void add(CsvTable.Row row) {
    names(row);
    row.values("d.o.b").stream().map(text -> birth(text, row)).forEach(births::add);
    row.values("nationality(/ies)").forEach(state -> nationality(state, row));
    joined(row, "town of birth", "country of birth").ifPresent(placesOfBirth::add);
    documents(row, "Passport", "passport number", "passport additional information");
    documents(
        row,
        "National identifier",
        "national identifier number",
        "national identifier additional information");
    joined(
            row,
            "address line 1",
            "address line 2",
            "address line 3",
            "address line 4",
            "address line 5",
            "address line 6",
            "address postal code",
            "address country")
        .ifPresent(addresses::add);
    titles.addAll(row.values("title"));
    designations.addAll(row.values("position"));
    joined(row, "other information").ifPresent(remarks::add);
    joined(row, "uk statement of reasons").ifPresent(remarks::add);
    if (regime == null) {
      regime = row.text("regime name");
    }
    designated(row);
    sex(row);
  }

  /** The subject; empty where no row had a name. */
  Optional<ListedSubject> subject() {
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ListedSubject(
                source + ":" + id,
                kind,
                source,
                id,
                regime,
                listedOn,
                primaryFirst(),
                List.copyOf(births),
                sex,
                List.copyOf(nationalities),
                List.copyOf(placesOfBirth),
                List.copyOf(documents),
                List.copyOf(addresses),
                List.copyOf(titles),
                List.copyOf(designations),
                remarks.isEmpty() ? null : String.join("; ", remarks),
                null,
                null));
  }

  private List<ListedName> primaryFirst() {
    var sorted = new ArrayList<>(names);
    sorted.sort(
        (a, b) ->
            Boolean.compare(
                b.quality() == NameQuality.PRIMARY, a.quality() == NameQuality.PRIMARY));
    return List.copyOf(sorted);
  }

  /** Name 6 is the family name, or the whole name of an entity. */
  private void names(CsvTable.Row row) {
    var name =
        Stream.of("name 1", "name 2", "name 3", "name 4", "name 5", "name 6")
            .flatMap(column -> Stream.ofNullable(row.text(column)))
            .collect(Collectors.joining(" "));
    if (name.isEmpty()) {
      tell(row, "name 6", "a row without a name; the rest of it is used");
    } else {
      names.add(new ListedName(name, quality(row), null));
    }
    row.values("name non-latin script")
        .forEach(text -> names.add(new ListedName(text, NameQuality.ORIGINAL_SCRIPT, null)));
  }

  /** A variation is another spelling of the primary name, and as good as an alias can be. */
  private NameQuality quality(CsvTable.Row row) {
    var strength = row.text("alias strength");
    if (strength != null && strength.startsWith("Low")) {
      return NameQuality.LOW;
    }
    return switch (row.text("name type")) {
      case "Primary Name" -> NameQuality.PRIMARY;
      case "Primary Name Variation", "Alias" -> NameQuality.GOOD;
      case null, default -> {
        tell(row, "name type", "a type of name that is not known; taken as low");
        yield NameQuality.LOW;
      }
    };
  }

  private ListedBirth birth(String text, CsvTable.Row row) {
    var birth = UkBirth.read(text);
    if (birth.form() == ListedBirth.Form.STATED_IN_WORDS) {
      tell(row, "d.o.b", "a date of birth that is only words; kept for people to read");
    }
    return birth;
  }

  private void nationality(String state, CsvTable.Row row) {
    var code = StateNames.code(state);
    if (code == null) {
      tell(row, "nationality(/ies)", "names no state of today; left out");
    } else {
      nationalities.add(code);
    }
  }

  /** Who issued a document stands in its additional information, in words. */
  private void documents(CsvTable.Row row, String type, String number, String information) {
    row.values(number)
        .forEach(of -> documents.add(new ListedDocument(type, of, null, row.text(information))));
  }

  private void designated(CsvTable.Row row) {
    var text = row.text("date designated");
    if (listedOn == null && text != null) {
      listedOn = UkBirth.read(text).earliest();
      if (listedOn == null) {
        tell(row, "date designated", "not a date; left out");
      }
    }
  }

  private void sex(CsvTable.Row row) {
    switch (row.text("gender")) {
      case "Male" -> sex = "M";
      case "Female" -> sex = "F";
      case null -> {
        // most entries say nothing of it
      }
      default -> tell(row, "gender", "not known; left out");
    }
  }

  /** Of the same fault in the many rows of a subject, the first is told. */
  private void tell(CsvTable.Row row, String column, String reason) {
    if (told.add(column + reason)) {
      faults.accept(row.fault(column, reason));
    }
  }

  private static Optional<String> joined(CsvTable.Row row, String... columns) {
    var text =
        Stream.of(columns)
            .flatMap(column -> Stream.ofNullable(row.text(column)))
            .collect(Collectors.joining(", "));
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
