package org.sinur.screening.check;

import java.util.List;
import java.util.Map;
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

  /**
   * The same, knowing from which listed persons an officer has told this traveller before. Only a
   * likeness of names is put aside by that, never a listed document.
   *
   * @param known what was decided, by the listed subject's id
   */
  public Findings clearing(Map<String, ListMatch.Cleared> known) {
    var told =
        matches.stream()
            .map(m -> m.by() == ListMatch.By.NAME ? m.clearing(known.get(m.subject().id())) : m)
            .toList();
    var open = told.stream().anyMatch(m -> m.by() == ListMatch.By.NAME && m.cleared() == null);
    var left = reasons.stream().filter(r -> open || r != Reason.NAME_MATCH).toList();
    return new Findings(Advice.of(left), left, document, told, list, rules);
  }
}
