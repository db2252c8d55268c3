package org.sinur.namematching;

import java.util.List;

/**
 * A listed person who may be the one asked for. Not a hit: that word is an officer's.
 *
 * @param subjectId the listed person's id
 * @param name the listed name that carries the most evidence
 * @param score in [0,1]: {@link Evidence#score} of the evidence, nothing else
 * @param evidence everything that was weighed, for and against
 */
public record Match(String subjectId, ListedName name, double score, List<Evidence> evidence) {

  public Match {
    evidence = List.copyOf(evidence);
  }
}
