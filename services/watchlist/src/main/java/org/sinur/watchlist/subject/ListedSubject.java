package org.sinur.watchlist.subject;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a source says of one subject. This is the record kept, and the fact told to others.
 *
 * <p>The fingerprints of what is in force were made of the JSON of this record. A new component
 * comes last and is left out of the JSON where it says nothing; otherwise every subject would count
 * as changed with the next file.
 *
 * @param id the subject's id: the source and the source's own number, {@code un:110447}
 * @param kind person or entity
 * @param source where it comes from: {@code un}
 * @param reference the number people quote: {@code TAi.005}
 * @param regime the list within the source: {@code Taliban}
 * @param listedOn since when the source lists it
 * @param names all its names, the primary first
 * @param births dates of birth, several where the source gives several
 * @param sex {@code F} or {@code M} where the source says
 * @param nationalities ICAO codes
 * @param placesOfBirth in the source's words
 * @param documents passports and identity cards
 * @param addresses in the source's words
 * @param titles in the source's words
 * @param designations in the source's words
 * @param remarks in the source's words
 * @param handling what whoever meets the subject is asked to do; null stands for {@link
 *     Handling#REFER}
 * @param mandate on what ground and until when it is listed; null where the source gives none
 */
public record ListedSubject(
    String id,
    SubjectKind kind,
    String source,
    String reference,
    @Nullable String regime,
    @Nullable LocalDate listedOn,
    List<ListedName> names,
    List<ListedBirth> births,
    @Nullable String sex,
    List<String> nationalities,
    List<String> placesOfBirth,
    List<ListedDocument> documents,
    List<String> addresses,
    List<String> titles,
    List<String> designations,
    @Nullable String remarks,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Handling handling,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Mandate mandate) {

  public ListedSubject {
    if (names.isEmpty()) {
      throw new IllegalArgumentException("a listed subject needs a name");
    }
    names = List.copyOf(names);
    births = List.copyOf(births);
    nationalities = List.copyOf(nationalities);
    placesOfBirth = List.copyOf(placesOfBirth);
    documents = List.copyOf(documents);
    addresses = List.copyOf(addresses);
    titles = List.copyOf(titles);
    designations = List.copyOf(designations);
  }

  /** The same subject, listed since a day. */
  public ListedSubject listedSince(LocalDate day) {
    return new ListedSubject(
        id,
        kind,
        source,
        reference,
        regime,
        day,
        names,
        births,
        sex,
        nationalities,
        placesOfBirth,
        documents,
        addresses,
        titles,
        designations,
        remarks,
        handling,
        mandate);
  }
}
