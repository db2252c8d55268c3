package org.sinur.screening.check;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sinur.screening.document.DocumentListStatus;
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
 * @param threshold the least score of a match by name; null in findings made before it was kept
 * @param nextBest the highest score by name below the threshold, 0 where there is none that counts;
 *     null where names were not compared
 * @param listedDocuments listed documents the document may be, the strongest match first
 * @param documentList the listed documents it was checked against; null in findings made before
 *     there were any
 */
public record Findings(
    Advice advice,
    List<Reason> reasons,
    ReadDocument document,
    List<ListMatch> matches,
    ListStatus list,
    String rules,
    @Nullable Double threshold,
    @Nullable Double nextBest,
    List<ListedDocumentMatch> listedDocuments,
    @Nullable DocumentListStatus documentList) {

  public Findings {
    reasons = List.copyOf(reasons);
    matches = List.copyOf(matches);
    // findings that were kept before there were listed documents
    listedDocuments = listedDocuments == null ? List.of() : List.copyOf(listedDocuments);
  }

  /** The version of the listed documents it was checked against; null where there was none. */
  public @Nullable Long documentListVersion() {
    var version = documentList == null ? null : documentList.version();
    return version == null ? null : version.version();
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
    var open = told.stream().flatMap(m -> m.reason().stream()).collect(Collectors.toSet());
    var left =
        reasons.stream().filter(r -> open.contains(r) || !Reason.OF_MATCHES.contains(r)).toList();
    return new Findings(
        Advice.of(left),
        left,
        document,
        told,
        list,
        rules,
        threshold,
        nextBest,
        listedDocuments,
        documentList);
  }

  /**
   * How near the traveller came to a listed person by name: the threshold up to which this would
   * have been a match. Whom an officer told the traveller from does not count. Null where names
   * were not compared.
   */
  public @Nullable Double nearestByName() {
    return nextBest == null
        ? null
        : matches.stream()
            .filter(m -> m.by() == ListMatch.By.NAME && m.cleared() == null)
            .map(ListMatch::score)
            .filter(Objects::nonNull)
            .reduce(nextBest, Math::max);
  }
}
