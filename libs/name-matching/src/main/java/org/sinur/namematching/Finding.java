package org.sinur.namematching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sinur.namematching.EvidenceKind.Agreement;

/**
 * Evidence of a name before it is put in words, since most of it is for names that do not match.
 *
 * @param information what the finding could tell at most, see {@link Rarity}; 0 where that does not
 *     matter
 * @param doubt how far the spellings are apart, in [0,1]
 */
record Finding(
    EvidenceKind kind,
    double weight,
    @Nullable NamePart listed,
    @Nullable NamePart asked,
    @Nullable Agreement how,
    double information,
    double doubt) {

  static double sum(List<Finding> findings) {
    double sum = 0;
    for (Finding finding : findings) {
      sum += finding.weight;
    }
    return sum;
  }

  Evidence toEvidence() {
    Map<String, String> detail = new HashMap<>();
    if (listed != null) {
      detail.put("listed", listed.written);
    }
    if (asked != null) {
      detail.put("asked", asked.written);
    }
    if (how != null) {
      detail.put("how", how.name());
    }
    if (kind == EvidenceKind.PRIOR) {
      detail.put("rules", MatchingRules.VERSION);
    }
    return new Evidence(kind, weight, detail);
  }
}
