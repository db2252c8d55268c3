package org.sinur.screening.list;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param handling what whoever meets the subject is asked to do, see {@link #asks}
 * @param mandate on what ground and until when it is listed; null where the list does not say
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
    List<Document> documents,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String handling,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Mandate mandate) {

  /** A name and how far it can be relied upon. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Name(String text, String quality) {}

  /** A date of birth as the days between which it lies; both null where only words were given. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Birth(String form, @Nullable LocalDate earliest, @Nullable LocalDate latest) {}

  /** A document. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Document(String type, String number, @Nullable String issuingState) {}

  /**
   * On what ground, for whom and until when a subject is listed.
   *
   * @param legalBasis the law, decision or warrant, in the source's words
   * @param requestingAuthority who is to be told of a hit
   * @param notice the kind of notice, such as {@code red}
   * @param instruction what to do beyond the handling, in the source's words
   * @param expiresOn the last day on which the listing holds
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Mandate(
      @Nullable String legalBasis,
      @Nullable String requestingAuthority,
      @Nullable String notice,
      @Nullable String instruction,
      @Nullable LocalDate expiresOn) {}

  public ToldSubject {
    names = List.copyOf(names);
    births = List.copyOf(births);
    nationalities = List.copyOf(nationalities);
    documents = List.copyOf(documents);
  }

  /** What whoever meets the subject is asked to do. */
  public Handling asks() {
    return Handling.of(handling);
  }

  /** Whether the listing still holds on a day, whether or not headquarters has taken it off. */
  public boolean holdsOn(LocalDate day) {
    return mandate == null || mandate.expiresOn() == null || !mandate.expiresOn().isBefore(day);
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
