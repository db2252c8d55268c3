package org.sinur.screening.check;

import java.util.List;
import java.util.Map;
import org.sinur.listeddocuments.NumberAgreement;
import org.sinur.listeddocuments.StateAgreement;

/**
 * What speaks for a match by document, as pieces an officer can be shown. The weights order the
 * pieces; they are set, not measured, and no score is made of them: any match refers the traveller.
 */
enum DocumentEvidence {
  /** The number is the listed one, or may be a misreading of it. */
  NUMBER_AGREES,
  /** The list names the State that issued the document. */
  STATE_AGREES,
  /** The list does not say which State issued its document. */
  STATE_NOT_LISTED,
  /** It could not be read which State issued the document presented. */
  STATE_NOT_READ;

  /** The pieces of a match, the number's first. */
  static List<ListMatch.Piece> of(
      String presented, String listed, NumberAgreement byNumber, StateAgreement byState) {
    return List.of(number(presented, listed, byNumber), state(byState));
  }

  private static ListMatch.Piece number(String presented, String listed, NumberAgreement byNumber) {
    return NUMBER_AGREES.piece(
        weight(byNumber), Map.of("how", byNumber.name(), "asked", presented, "listed", listed));
  }

  private static double weight(NumberAgreement agreement) {
    return switch (agreement) {
      case SAME -> 7;
      case REPAIRED_AND_PROVED -> 5;
      case REPAIRED -> 3;
    };
  }

  private static ListMatch.Piece state(StateAgreement agreement) {
    return switch (agreement) {
      case SAME -> STATE_AGREES.piece(2, Map.of());
      case NOT_LISTED -> STATE_NOT_LISTED.piece(0, Map.of());
      case NOT_READ -> STATE_NOT_READ.piece(0, Map.of());
    };
  }

  private ListMatch.Piece piece(double weight, Map<String, String> detail) {
    return new ListMatch.Piece(name(), weight, detail);
  }
}
