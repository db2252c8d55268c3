package org.sinur.watchlist.source.ofac;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sinur.watchlist.source.StateNames;
import org.sinur.watchlist.source.SubjectParts;
import org.sinur.watchlist.subject.ListedBirth;
import org.sinur.watchlist.subject.ListedDocument;
import org.sinur.watchlist.subject.ListedSubject;
import org.sinur.watchlist.subject.NameQuality;
import org.sinur.watchlist.subject.SubjectKind;

/** An entry of the list, as its parts come together; the same from either form. */
final class OfacEntry {

  /**
   * What is carried by a person and shown at a border. The list has a hundred other kinds of
   * numbers, of companies and taxes, which would only be mistaken for these.
   */
  private static final Set<String> DOCUMENTS =
      Set.of(
          "Bosnian Personal ID No.",
          "British National Overseas Passport",
          "C.U.R.P.",
          "Cedula No.",
          "Citizen's Card Number",
          "D.N.I.",
          "Diplomatic Passport",
          "Identification Number",
          "Kenyan ID No.",
          "National Foreign ID Number",
          "National ID No.",
          "Passport",
          "Personal ID Card",
          "Refugee ID Card",
          "Residency Number",
          "Seafarer's Identification Document",
          "Stateless Person ID Card",
          "Stateless Person Passport",
          "Tazkira National ID Card",
          "Travel Document Number",
          "Turkish Identification Number");

  private final SubjectParts parts;
  private final Consumer<String> fault;

  /**
   * An entry without any part yet.
   *
   * @param number OFAC's own, which people quote
   * @param fault told of parts that cannot be used
   */
  OfacEntry(String source, String number, SubjectKind kind, Consumer<String> fault) {
    this.parts = new SubjectParts(source, number, kind);
    this.fault = fault;
  }

  /** The kind of an entry by OFAC's word; null for things: vessels and aircraft. */
  static @Nullable SubjectKind kind(String word) {
    return switch (word) {
      case "individual", "Individual" -> SubjectKind.PERSON;
      case "", "Entity" -> SubjectKind.ENTITY;
      default -> null;
    };
  }

  /** A person's name is listed as {@code FAMILY, Given}; it is kept in the order it is said in. */
  void name(String listed, NameQuality quality, @Nullable String note) {
    var comma = listed.indexOf(',');
    var name =
        parts.kind() == SubjectKind.PERSON && comma > 0
            ? listed.substring(comma + 1).strip() + " " + listed.substring(0, comma).strip()
            : listed;
    if (!name.isBlank()) {
      parts.name(name.strip(), quality, note);
    }
  }

  void regime(Stream<String> programmes) {
    var joined = programmes.collect(Collectors.joining(", "));
    parts.regime(joined.isEmpty() ? null : joined);
  }

  void title(String text) {
    parts.title(text);
  }

  void address(String text) {
    parts.address(text);
  }

  void remark(String text) {
    parts.remark(text);
  }

  void birth(String text) {
    var birth = OfacBirth.read(text);
    if (birth.form() == ListedBirth.Form.STATED_IN_WORDS) {
      fault.accept("a date of birth that is only words; kept for people to read");
    }
    parts.birth(birth);
  }

  void placeOfBirth(String text) {
    parts.placeOfBirth(text);
  }

  void nationality(String state) {
    if (!parts.nationality(state)) {
      fault.accept("a nationality that names no state of today; left out");
    }
  }

  void sex(String word) {
    if (!parts.sex(word)) {
      fault.accept("a gender that is not known; left out");
    }
  }

  static boolean isDocument(String type) {
    return DOCUMENTS.contains(type);
  }

  void document(String type, String of, @Nullable String state, @Nullable String note) {
    parts.document(
        new ListedDocument(type, of, state == null ? null : StateNames.code(state), note));
  }

  /** The subject; empty where the entry has no name. */
  Optional<ListedSubject> subject() {
    return parts.subject();
  }
}
