package org.sinur.screening.list;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sinur.namematching.BirthPeriod;
import org.sinur.namematching.ListedName;
import org.sinur.namematching.ListedPerson;
import org.sinur.namematching.NameQuality;

/**
 * What screening reads of a subject that headquarters tells of; the words are those of the
 * watchlist.
 *
 * @param id the subject's id
 * @param kind PERSON or ENTITY
 * @param source where it comes from
 * @param reference the number people quote
 * @param regime the list within the source
 * @param names all names
 * @param births all dates of birth
 * @param nationalities ICAO codes
 * @param documents passports and identity cards
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ToldSubject(
    String id,
    String kind,
    String source,
    String reference,
    @Nullable String regime,
    List<Name> names,
    List<Birth> births,
    List<String> nationalities,
    List<Document> documents) {

  /** A name and how far it can be relied upon. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Name(String text, String quality) {}

  /** A date of birth as the days between which it lies; both null where only words were given. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Birth(String form, @Nullable LocalDate earliest, @Nullable LocalDate latest) {}

  /** A document. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Document(String type, String number, @Nullable String issuingState) {}

  public ToldSubject {
    names = List.copyOf(names);
    births = List.copyOf(births);
    nationalities = List.copyOf(nationalities);
    documents = List.copyOf(documents);
  }

  boolean isPerson() {
    return kind.equals("PERSON");
  }

  ListedPerson person() {
    return new ListedPerson(
        id,
        names.stream().map(n -> new ListedName(n.text(), quality(n.quality()))).toList(),
        births.stream()
            .filter(b -> b.earliest() != null && b.latest() != null)
            .map(ToldSubject::period)
            .toList(),
        nationalities.stream().collect(Collectors.toUnmodifiableSet()));
  }

  private static BirthPeriod period(Birth birth) {
    if (birth.earliest() == null || birth.latest() == null) {
      throw new IllegalArgumentException("a date of birth that is only words is no period");
    }
    return new BirthPeriod(birth.earliest(), birth.latest(), birth.form().equals("APPROXIMATE"));
  }

  /** A quality that is not known here is taken as the weakest. */
  private static NameQuality quality(String word) {
    for (var quality : NameQuality.values()) {
      if (quality.name().equals(word)) {
        return quality;
      }
    }
    return NameQuality.LOW;
  }
}
