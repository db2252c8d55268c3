package org.sinur.crossingpoint.stay;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.crossing.CrossingRequest;
import org.sinur.crossingpoint.traveller.TravelDocument;
import org.sinur.crossingpoint.traveller.Traveller;
import org.sinur.traveldocument.PartialDate;

/**
 * What tells a traveller's crossings from those of others.
 *
 * @param document the issuing state and the number without blanks; null where no state is named,
 *     for then two documents may have the same number
 * @param names the name's parts, each once, in the order of the alphabet, with a blank between
 *     them; empty where there is none
 * @param person names, date of birth and sex; null unless all three are full: two parts of the name
 *     at least, day, month and year, F or M
 */
public record Identity(@Nullable String document, String names, @Nullable String person) {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OMITTED = Pattern.compile("['’`´.ʿʾ]");
  private static final Pattern BETWEEN_PARTS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern IN_NUMBERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int FEWEST_PARTS = 2;

  /** That of whoever crosses. */
  public static Identity of(CrossingRequest crossing) {
    var traveller = crossing.traveller();
    var parts = parts(traveller);
    var names = String.join(" ", parts);
    var told =
        parts.size() >= FEWEST_PARTS
            && birth(traveller).flatMap(PartialDate::toLocalDate).isPresent()
            && !traveller.sex().equals("X");
    return new Identity(
        document(crossing.document()),
        names,
        told ? "%s|%s|%s".formatted(names, traveller.dateOfBirth(), traveller.sex()) : null);
  }

  /**
   * The parts of a name as the machine-readable zone would have them (Doc 9303-3, 4.6: apostrophes
   * omitted, hyphens and commas separate), in no order: which part is the family name differs from
   * one issuer to the next.
   */
  static SortedSet<String> parts(Traveller traveller) {
    return parts(traveller.primaryIdentifier() + " " + traveller.secondaryIdentifier());
  }

  /** The parts of a name or of one of its two identifiers, each once, in no order. */
  public static SortedSet<String> parts(String name) {
    return inOrder(name).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The parts as they are written one after another. */
  public static Stream<String> inOrder(String name) {
    var letters =
        MARKS
            .matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
            .replaceAll("")
            .toUpperCase(Locale.ROOT);
    return BETWEEN_PARTS
        .splitAsStream(OMITTED.matcher(letters).replaceAll(""))
        .filter(part -> !part.isEmpty());
  }

  /** The date of birth, unless no calendar has it. */
  public static Optional<PartialDate> birth(Traveller traveller) {
    try {
      return Optional.of(PartialDate.parse(traveller.dateOfBirth()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The date of birth, where all of it is known. */
  static @Nullable LocalDate fullBirth(Traveller traveller) {
    return birth(traveller).flatMap(PartialDate::toLocalDate).orElse(null);
  }

  private static @Nullable String document(TravelDocument document) {
    var number = IN_NUMBERS.matcher(document.number()).replaceAll("").toUpperCase(Locale.ROOT);
    return document.issuingState().isEmpty() || number.isEmpty()
        ? null
        : document.issuingState() + "|" + number;
  }
}
