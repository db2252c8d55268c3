package org.sinur.watchlist.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sinur.traveldocument.StateCode;
import org.sinur.watchlist.source.ListReading.Fault;
import org.sinur.watchlist.subject.BirthText;
import org.sinur.watchlist.subject.Handling;
import org.sinur.watchlist.subject.ListedBirth;
import org.sinur.watchlist.subject.ListedDocument;
import org.sinur.watchlist.subject.ListedName;
import org.sinur.watchlist.subject.ListedSubject;
import org.sinur.watchlist.subject.Mandate;
import org.sinur.watchlist.subject.NameQuality;
import org.sinur.watchlist.subject.SubjectKind;

/**
 * What a row of Sinur's own tables says of a subject ({@code docs/formats/lists.md}); the same in
 * the national list and in notices.
 */
public final class RowSubject {

  /** The columns read here, besides those that every table has for itself. */
  public static final Set<String> COLUMNS =
      Set.of(
          "kind",
          "births",
          "sex",
          "nationalities",
          "places_of_birth",
          "documents",
          "addresses",
          "titles",
          "remarks",
          "listed_on",
          "instruction",
          "expires",
          "review");

  private static final Pattern QUALITY = Pattern.compile("(primary|original|good|low):(.+)");
  private static final Pattern DOCUMENT =
      Pattern.compile("(?<type>[^:]{1,60}):(?<state>[^:]*):(?<number>[^:]{1,60})");

  private final CsvTable.Row row;
  private final Consumer<Fault> faults;

  /** What a row says; faults are told of cells, or values in cells, that cannot be used. */
  public RowSubject(CsvTable.Row row, Consumer<Fault> faults) {
    this.row = row;
    this.faults = faults;
  }

  /**
   * The subject; null where the row has no name.
   *
   * @param number the list's own number of the subject
   */
  public @Nullable ListedSubject subject(
      String source,
      String number,
      SubjectKind kind,
      @Nullable String regime,
      Handling handling,
      Mandate mandate) {
    var names = names();
    return names.isEmpty()
        ? null
        : new ListedSubject(
            source + ":" + number,
            kind,
            source,
            number,
            regime,
            date("listed_on"),
            names,
            births(),
            sex(),
            nationalities(),
            row.values("places_of_birth"),
            documents(),
            row.values("addresses"),
            row.values("titles"),
            List.of(),
            row.text("remarks"),
            handling,
            mandate);
  }

  /** A cell that holds a day, {@code 2030-12-31}; null where it is empty or holds none. */
  public @Nullable LocalDate date(String column) {
    var text = row.text(column);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      faults.accept(row.fault(column, "not a day; left out"));
      return null;
    }
  }

  /** The first name is the primary one unless it says otherwise. */
  private List<ListedName> names() {
    var names = new LinkedHashSet<ListedName>();
    for (var value : row.values("names")) {
      var marked = QUALITY.matcher(value);
      if (marked.matches()) {
        names.add(new ListedName(marked.group(2).strip(), quality(marked.group(1)), null));
      } else {
        names.add(
            new ListedName(value, names.isEmpty() ? NameQuality.PRIMARY : NameQuality.GOOD, null));
      }
    }
    return names.stream().filter(n -> !n.text().isEmpty()).toList();
  }

  private static NameQuality quality(String word) {
    return switch (word) {
      case "primary" -> NameQuality.PRIMARY;
      case "original" -> NameQuality.ORIGINAL_SCRIPT;
      case "good" -> NameQuality.GOOD;
      default -> NameQuality.LOW;
    };
  }

  private List<ListedBirth> births() {
    return row.values("births").stream()
        .map(
            text -> {
              try {
                return BirthText.read(text);
              } catch (DateTimeException e) {
                faults.accept(
                    row.fault("births", "only words, not a date; kept for people to read"));
                return ListedBirth.inWords(text);
              }
            })
        .distinct()
        .toList();
  }

  private @Nullable String sex() {
    var text = row.text("sex");
    if (text == null || text.equals("F") || text.equals("M")) {
      return text;
    }
    faults.accept(row.fault("sex", "neither F nor M; left out"));
    return null;
  }

  private List<String> nationalities() {
    return row.values("nationalities").stream()
        .flatMap(code -> state(code, "nationalities"))
        .distinct()
        .toList();
  }

  private List<ListedDocument> documents() {
    var documents = new ArrayList<ListedDocument>();
    for (var value : row.values("documents")) {
      var document = DOCUMENT.matcher(value);
      if (document.matches()) {
        documents.add(
            new ListedDocument(
                document.group("type").strip(),
                document.group("number").strip(),
                state(document.group("state").strip(), "documents").findFirst().orElse(null),
                null));
      } else {
        faults.accept(row.fault("documents", "a document not as type:state:number; left out"));
      }
    }
    return List.copyOf(documents);
  }

  /** A code of Doc 9303-3, section 5; an empty one stands for a state that is not known. */
  private Stream<String> state(String text, String column) {
    var code = text.toUpperCase(Locale.ROOT);
    if (code.isEmpty()) {
      return Stream.empty();
    }
    if (StateCode.isWellFormed(code) && new StateCode(code).isAssigned()) {
      return Stream.of(code);
    }
    faults.accept(row.fault(column, "not a state's code; left out"));
    return Stream.empty();
  }
}
