package org.sinur.watchlist.source;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sinur.watchlist.subject.ListedBirth;
import org.sinur.watchlist.subject.ListedDocument;
import org.sinur.watchlist.subject.ListedName;
import org.sinur.watchlist.subject.ListedSubject;
import org.sinur.watchlist.subject.NameQuality;
import org.sinur.watchlist.subject.SubjectKind;

/**
 * A subject as its parts come together from the many places of a file; what is said twice is kept
 * once.
 */
public final class SubjectParts {

  private final String source;
  private final String number;
  private final SubjectKind kind;
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

  /**
   * A subject without any part yet.
   *
   * @param source the publisher
   * @param number the source's own number of the subject, which people quote
   */
  public SubjectParts(String source, String number, SubjectKind kind) {
    this.source = source;
    this.number = number;
    this.kind = kind;
  }

  /** Whether it is a person or an entity. */
  public SubjectKind kind() {
    return kind;
  }

  /** A name; whether the list vouches for it, and what it adds. */
  public void name(String text, NameQuality quality, @Nullable String note) {
    names.add(new ListedName(text, quality, note));
  }

  /** A date of birth. */
  public void birth(ListedBirth birth) {
    births.add(birth);
  }

  /**
   * A nationality or citizenship, which are one to a border.
   *
   * @param state the State's name
   * @return false where it names no State of today, and is left out
   */
  public boolean nationality(String state) {
    var code = StateNames.code(state);
    if (code != null) {
      nationalities.add(code);
    }
    return code != null;
  }

  /** A place of birth, in the source's words. */
  public void placeOfBirth(String words) {
    placesOfBirth.add(words);
  }

  /** A document. */
  public void document(ListedDocument document) {
    documents.add(document);
  }

  /** An address, in the source's words. */
  public void address(String words) {
    addresses.add(words);
  }

  /** A title, in the source's words. */
  public void title(String words) {
    titles.add(words);
  }

  /** A position, in the source's words. */
  public void designation(String words) {
    designations.add(words);
  }

  /** What else the source says. */
  public void remark(String words) {
    remarks.add(words);
  }

  /** The list within the source; of several the first. */
  public void regime(@Nullable String words) {
    if (regime == null) {
      regime = words;
    }
  }

  /** Since when the source lists it; of several the first. */
  public void listedOn(@Nullable LocalDate day) {
    if (listedOn == null) {
      listedOn = day;
    }
  }

  /**
   * The sex by the word that publishers use.
   *
   * @return false where it is not known, and is left out
   */
  public boolean sex(String word) {
    switch (word) {
      case "Male" -> sex = "M";
      case "Female" -> sex = "F";
      default -> {
        return false;
      }
    }
    return true;
  }

  /** The subject, its primary name first; empty where it has no name. */
  public Optional<ListedSubject> subject() {
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ListedSubject(
                source + ":" + number,
                kind,
                source,
                number,
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
    return names.stream()
        .sorted(Comparator.comparing(name -> name.quality() != NameQuality.PRIMARY))
        .toList();
  }
}
