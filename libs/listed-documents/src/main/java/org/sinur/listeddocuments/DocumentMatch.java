package org.sinur.listeddocuments;

import java.util.Comparator;

/**
 * A listed document that a presented one may be.
 *
 * @param document the listed document
 * @param number how the numbers agree
 * @param state how the issuing States agree
 */
public record DocumentMatch(ListedDocument document, NumberAgreement number, StateAgreement state) {

  static final Comparator<DocumentMatch> STRONGEST_FIRST =
      Comparator.comparing(DocumentMatch::number)
          .thenComparing(DocumentMatch::state)
          .thenComparing(m -> m.document().number().value())
          .thenComparingInt(m -> m.document().subject());
}
