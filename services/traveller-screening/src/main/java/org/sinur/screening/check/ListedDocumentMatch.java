package org.sinur.screening.check;

import java.util.List;
import org.sinur.screening.document.ToldDocument;

/**
 * A listed document that the presented one may be. It is to be looked at, kept where it is that
 * document, and asked about with whoever listed it; it does not say that its bearer is wanted.
 *
 * @param document what the list said of it then
 * @param evidence what speaks for it
 */
public record ListedDocumentMatch(ToldDocument document, List<ListMatch.Piece> evidence) {

  public ListedDocumentMatch {
    evidence = List.copyOf(evidence);
  }
}
