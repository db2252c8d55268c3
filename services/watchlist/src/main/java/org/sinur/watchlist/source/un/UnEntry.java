package org.sinur.watchlist.source.un;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sinur.watchlist.source.StateNames;
import org.sinur.watchlist.source.XmlElement;
import org.sinur.watchlist.subject.ListedBirth;
import org.sinur.watchlist.subject.ListedDocument;
import org.sinur.watchlist.subject.ListedName;
import org.sinur.watchlist.subject.ListedSubject;
import org.sinur.watchlist.subject.NameQuality;
import org.sinur.watchlist.subject.SubjectKind;

/** An {@code INDIVIDUAL} or {@code ENTITY} of the list. */
final class UnEntry {

  private static final List<String> NAME_PARTS =
      List.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME");

  private final String source;
  private final SubjectKind kind;
  private final XmlElement entry;
  private final String prefix;
  private final List<String> remarks = new ArrayList<>();

  private UnEntry(String source, SubjectKind kind, XmlElement entry) {
    this.source = source;
    this.kind = kind;
    this.entry = entry;
    this.prefix = kind == SubjectKind.PERSON ? "INDIVIDUAL_" : "ENTITY_";
  }

  /** What came of reading an entry. */
  sealed interface Outcome {

    /** It can be used; the remarks say which parts of it could not. */
    record Usable(ListedSubject subject, List<String> remarks) implements Outcome {}

    /** It cannot be used. */
    record Unusable(String reason) implements Outcome {}
  }

  static Outcome read(String source, SubjectKind kind, XmlElement entry) {
    return new UnEntry(source, kind, entry).read();
  }

  private Outcome read() {
    var number = entry.text("DATAID");
    if (number == null || !number.matches("[0-9]{1,18}")) {
      return new Outcome.Unusable("an entry without a numeric DATAID");
    }
    var names = names();
    if (names.isEmpty()) {
      return new Outcome.Unusable("an entry without a name");
    }
    var subject =
        new ListedSubject(
            source + ":" + number,
            kind,
            source,
            Objects.requireNonNullElse(entry.text("REFERENCE_NUMBER"), number),
            entry.text("UN_LIST_TYPE"),
            listedOn(),
            names,
            births(),
            sex(),
            nationalities(),
            entry.all(prefix + "PLACE_OF_BIRTH").stream()
                .map(p -> joined(p, "STREET", "CITY", "STATE_PROVINCE", "COUNTRY", "NOTE"))
                .filter(p -> !p.isEmpty())
                .toList(),
            documents(),
            entry.all(prefix + "ADDRESS").stream()
                .map(
                    a ->
                        joined(
                            a, "STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY", "NOTE"))
                .filter(a -> !a.isEmpty())
                .toList(),
            entry.values("TITLE"),
            entry.values("DESIGNATION"),
            entry.text("COMMENTS1"),
            null,
            null);
    return new Outcome.Usable(subject, remarks);
  }

  private List<ListedName> names() {
    var names = new LinkedHashSet<ListedName>();
    var primary =
        NAME_PARTS.stream()
            .map(entry::text)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    if (!primary.isEmpty()) {
      names.add(new ListedName(primary, NameQuality.PRIMARY, null));
    }
    var original = entry.text("NAME_ORIGINAL_SCRIPT");
    if (original != null) {
      names.addAll(UnNames.read(original, NameQuality.ORIGINAL_SCRIPT, null));
    }
    for (var alias : entry.all(prefix + "ALIAS")) {
      var text = alias.text("ALIAS_NAME");
      if (text != null) {
        names.addAll(UnNames.read(text, quality(alias.text("QUALITY")), alias.text("NOTE")));
      }
    }
    return List.copyOf(names);
  }

  /** "a.k.a." and "f.k.a." stand for entities, "Good" and "Low" for persons. */
  private NameQuality quality(@Nullable String word) {
    return switch (word) {
      case "Good", "a.k.a.", "f.k.a." -> NameQuality.GOOD;
      case "Low" -> NameQuality.LOW;
      case null -> NameQuality.LOW;
      default -> {
        remarks.add("an alias of a quality that is not known; taken as low");
        yield NameQuality.LOW;
      }
    };
  }

  private List<ListedBirth> births() {
    var births = new LinkedHashSet<ListedBirth>();
    entry.all(prefix + "DATE_OF_BIRTH").stream()
        .map(UnBirth::read)
        .filter(Objects::nonNull)
        .forEach(births::add);
    entry.all(prefix + "ALIAS").stream()
        .map(alias -> alias.text("DATE_OF_BIRTH"))
        .filter(Objects::nonNull)
        .map(text -> UnBirth.ofText(text, "given with an alias"))
        .forEach(births::add);
    if (births.stream().anyMatch(b -> b.form() == ListedBirth.Form.STATED_IN_WORDS)) {
      remarks.add("a date of birth that is only words; kept for people to read");
    }
    return List.copyOf(births);
  }

  private @Nullable String sex() {
    return switch (entry.text("GENDER")) {
      case "Male" -> "M";
      case "Female" -> "F";
      case null -> null;
      default -> {
        remarks.add("a GENDER that is not known; left out");
        yield null;
      }
    };
  }

  private List<String> nationalities() {
    return entry.values("NATIONALITY").stream()
        .flatMap(
            name -> {
              var code = StateNames.code(name);
              if (code == null) {
                remarks.add("a NATIONALITY that names no state of today; left out");
              }
              return Stream.ofNullable(code);
            })
        .distinct()
        .toList();
  }

  private List<ListedDocument> documents() {
    return entry.all(prefix + "DOCUMENT").stream()
        .filter(d -> d.text("NUMBER") != null)
        .map(
            d ->
                new ListedDocument(
                    joined(d, "TYPE_OF_DOCUMENT", "TYPE_OF_DOCUMENT2"),
                    Objects.requireNonNull(d.text("NUMBER")),
                    issuingState(d),
                    note(d)))
        .toList();
  }

  private static @Nullable String issuingState(XmlElement document) {
    var name =
        Objects.requireNonNullElse(
            document.text("ISSUING_COUNTRY"),
            Objects.requireNonNullElse(document.text("COUNTRY_OF_ISSUE"), ""));
    return StateNames.code(name);
  }

  private static @Nullable String note(XmlElement document) {
    var note = joined(document, "DATE_OF_ISSUE", "CITY_OF_ISSUE", "NOTE");
    return note.isEmpty() ? null : note;
  }

  private @Nullable LocalDate listedOn() {
    var text = entry.text("LISTED_ON");
    try {
      // some editions add a time zone to the date
      return text == null ? null : LocalDate.parse(text.substring(0, Math.min(10, text.length())));
    } catch (DateTimeParseException e) {
      remarks.add("LISTED_ON is not a date; left out");
      return null;
    }
  }

  private static String joined(XmlElement element, String... children) {
    return Stream.of(children)
        .map(element::text)
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
