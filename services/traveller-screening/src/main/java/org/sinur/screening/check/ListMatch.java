package org.sinur.screening.check;

import java.util.List;
import java.util.Map;
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
 */
public record ListMatch(
    By by,
    ToldSubject subject,
    ToldSubject.@Nullable Name matchedName,
    @Nullable String matchedNumber,
    @Nullable Double score,
    List<Piece> evidence) {

  public ListMatch {
    evidence = List.copyOf(evidence);
  }

  /** What was found to agree. */
  public enum By {
    NAME,
    DOCUMENT
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
