package org.sinur.watchlist.source.uk;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sinur.watchlist.source.CsvTable;
import org.sinur.watchlist.source.ListReading.Fault;
import org.sinur.watchlist.source.SubjectParts;
import org.sinur.watchlist.subject.ListedBirth;
import org.sinur.watchlist.subject.ListedDocument;
import org.sinur.watchlist.subject.ListedSubject;
import org.sinur.watchlist.subject.NameQuality;
import org.sinur.watchlist.subject.SubjectKind;

/** A designation, as its rows come together. */
final class UkEntry {

  private final SubjectParts parts;
  private final Consumer<Fault> faults;
  private final Set<String> told = new HashSet<>();

  /** A designation without any row yet. */
  UkEntry(String source, String id, SubjectKind kind, Consumer<Fault> faults) {
    this.parts = new SubjectParts(source, id, kind);
    this.faults = faults;
  }

  /** Adds what a row says, which may be the same as another. */
  void add(CsvTable.Row row) {
    names(row);
    row.values("d.o.b").stream().map(text -> birth(text, row)).forEach(parts::birth);
    row.values("nationality(/ies)").forEach(state -> nationality(state, row));
    joined(row, "town of birth", "country of birth").ifPresent(parts::placeOfBirth);
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
        .ifPresent(parts::address);
    row.values("title").forEach(parts::title);
    row.values("position").forEach(parts::designation);
    joined(row, "other information").ifPresent(parts::remark);
    joined(row, "uk statement of reasons").ifPresent(parts::remark);
    parts.regime(row.text("regime name"));
    designated(row);
    sex(row);
  }

  /** The subject; empty where no row had a name. */
  Optional<ListedSubject> subject() {
    return parts.subject();
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
      parts.name(name, quality(row), null);
    }
    row.values("name non-latin script")
        .forEach(text -> parts.name(text, NameQuality.ORIGINAL_SCRIPT, null));
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
    if (!parts.nationality(state)) {
      tell(row, "nationality(/ies)", "names no state of today; left out");
    }
  }

  /** Who issued a document stands in its additional information, in words. */
  private void documents(CsvTable.Row row, String type, String number, String information) {
    row.values(number)
        .forEach(of -> parts.document(new ListedDocument(type, of, null, row.text(information))));
  }

  private void designated(CsvTable.Row row) {
    var text = row.text("date designated");
    if (text != null) {
      var day = UkBirth.read(text).earliest();
      if (day == null) {
        tell(row, "date designated", "not a date; left out");
      }
      parts.listedOn(day);
    }
  }

  private void sex(CsvTable.Row row) {
    var word = row.text("gender");
    if (word != null && !parts.sex(word)) {
      tell(row, "gender", "not known; left out");
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
