package org.sinur.screening.check;

import java.util.List;
import org.sinur.screening.list.ListStatus;

/**
 * What a check found.
 *
 * @param advice what is advised
 * @param reasons why, the weightiest first; empty when clear
 * @param document the document as read, with what proves each field
 * @param matches listed subjects the traveller or document may be, best first
 * @param list the list it was checked against
 * @param rules the version of the matching rules
 */
public record Findings(
    Advice advice,
    List<Reason> reasons,
    ReadDocument document,
    List<ListMatch> matches,
    ListStatus list,
    String rules) {

  public Findings {
    reasons = List.copyOf(reasons);
    matches = List.copyOf(matches);
  }
}
