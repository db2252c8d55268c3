package org.sinur.watchlist.entry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.watchlist.subject.Handling;
import org.sinur.watchlist.subject.ListedDocument;
import org.sinur.watchlist.subject.ListedName;
import org.sinur.watchlist.subject.NameQuality;
import org.sinur.watchlist.subject.SubjectKind;

/**
 * What an entry is to say. Form is checked here, sense by {@link EntryRules}.
 *
 * @param kind a person where it is not said
 * @param names all names, the primary first
 * @param births {@code 1979-03-14}, {@code 1979-03}, {@code 1979}, {@code 1979/1981} or {@code
 *     ~1979}, Gregorian
 * @param sex {@code F} or {@code M} where it is known
 * @param nationalities codes of Doc 9303-3, section 5
 * @param placesOfBirth in the authority's words
 * @param documents passports and identity cards
 * @param addresses in the authority's words
 * @param remarks what else is known
 * @param handling what whoever meets the subject is asked to do; one of this country's
 * @param legalBasis the law, decision or warrant that it rests on
 * @param requestingAuthority who asked for it and is to be told of a hit
 * @param instruction what to do beyond the handling
 * @param expiresOn the last day, in Iraq, on which it holds
 * @param reviewOn by when it has to be looked at again, not after the last day
 */
@Schema(name = "EntryContent")
record EntryContent(
    @Nullable SubjectKind kind,
    @NotEmpty @Size(max = 30) List<@NotNull @Valid Name> names,
    @Nullable @Size(max = 10) List<@NotBlank @Size(max = 25) String> births,
    @Nullable @Pattern(regexp = "[FM]") String sex,
    @Nullable @Size(max = 10) List<@NotBlank @Size(max = 3) String> nationalities,
    @Nullable @Size(max = 10) List<@NotBlank @Size(max = 200) String> placesOfBirth,
    @Nullable @Size(max = 20) List<@NotNull @Valid Document> documents,
    @Nullable @Size(max = 10) List<@NotBlank @Size(max = 300) String> addresses,
    @Nullable @Size(max = 4000) String remarks,
    @NotNull Handling handling,
    @NotBlank @Size(max = 500) String legalBasis,
    @NotBlank @Size(max = 200) String requestingAuthority,
    @Nullable @Size(max = 2000) String instruction,
    @NotNull LocalDate expiresOn,
    @NotNull LocalDate reviewOn) {

  /**
   * A name.
   *
   * @param text the whole name
   * @param quality how far it can be relied upon; where it is not said, the first name is the
   *     primary one and the others are good aliases
   * @param note what is to be known of it
   */
  @Schema(name = "EntryName")
  record Name(
      @NotBlank @Size(max = 200) String text,
      @Nullable NameQuality quality,
      @Nullable @Size(max = 200) String note) {}

  /**
   * A document.
   *
   * @param type what it is, such as {@code passport}
   * @param number its number
   * @param issuingState code of Doc 9303-3, section 5, where it is known
   * @param note what is to be known of it
   */
  @Schema(name = "EntryDocument")
  record Document(
      @NotBlank @Size(max = 60) String type,
      @NotBlank @Size(max = 60) String number,
      @Nullable @Size(max = 3) String issuingState,
      @Nullable @Size(max = 200) String note) {}

  List<ListedName> listedNames() {
    var listed = new LinkedHashSet<ListedName>();
    for (var name : names) {
      var usual = listed.isEmpty() ? NameQuality.PRIMARY : NameQuality.GOOD;
      listed.add(
          new ListedName(
              name.text().strip(), Objects.requireNonNullElse(name.quality(), usual), name.note()));
    }
    return List.copyOf(listed);
  }

  List<ListedDocument> listedDocuments() {
    return orNone(documents).stream()
        .map(
            document ->
                new ListedDocument(
                    document.type().strip(),
                    document.number().strip(),
                    document.issuingState(),
                    document.note()))
        .distinct()
        .toList();
  }

  static <T> List<T> orNone(@Nullable List<T> values) {
    return values == null ? List.of() : values;
  }
}
