package org.sinur.screening.check;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.screening.list.ToldSubject;

/**
 * A listed subject that the traveller or the document may be: found by the system, confirmed or not
 * by an officer.
 *
 * @param by whether by name or by document
 * @param subject what the list said of the subject then
 * @param matchedName which listed name it is, for a match by name
 * @param matchedNumber which listed number it is, as listed, for a match by document
 * @param score in [0,1], for a match by name: 1 / (1 + e^-sum) of the weights
 * @param evidence what speaks for and against
 * @param cleared that an officer has told this traveller from the listed person before; null where
 *     none has, or the clearance no longer holds
 */
public record ListMatch(
    By by,
    ToldSubject subject,
    ToldSubject.@Nullable Name matchedName,
    @Nullable String matchedNumber,
    @Nullable Double score,
    List<Piece> evidence,
    @Nullable Cleared cleared) {

  public ListMatch {
    evidence = List.copyOf(evidence);
  }

  /** What was found to agree. */
  public enum By {
    NAME,
    DOCUMENT
  }

  /**
   * An earlier decision that the traveller is not this listed person.
   *
   * @param clearance its id
   * @param since when it was decided
   * @param until when it ends by itself
   */
  public record Cleared(UUID clearance, Instant since, Instant until) {}

  /** Why this match refers a traveller; empty where it does not. */
  public Optional<Reason> reason() {
    return cleared != null
        ? Optional.empty()
        : switch (subject.asks()) {
          case TAKE_NOTE -> Optional.empty();
          case PROTECT -> Optional.of(Reason.PROTECTION_MATCH);
          default ->
              Optional.of(
                  switch (by) {
                    case NAME -> Reason.NAME_MATCH;
                    case DOCUMENT -> Reason.DOCUMENT_MATCH;
                  });
        };
  }

  /** The same, with what an officer decided before. */
  ListMatch clearing(@Nullable Cleared earlier) {
    return new ListMatch(by, subject, matchedName, matchedNumber, score, evidence, earlier);
  }

  /**
   * One piece of evidence.
   *
   * @param kind what was seen
   * @param weight positive speaks for the match; natural logarithm of odds where there is a score
   * @param detail what was compared
   */
  public record Piece(String kind, double weight, Map<String, String> detail) {}
}
