package org.sinur.namematching;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One weighed reason for or against a match.
 *
 * @param kind says what was seen and which keys {@code detail} has
 * @param weight positive speaks for the match; natural logarithm of odds
 * @param detail values for the kind's keys, as data to be shown, never prose; in key order
 */
public record Evidence(EvidenceKind kind, double weight, Map<String, String> detail) {

  public Evidence {
    detail = Collections.unmodifiableMap(new TreeMap<>(detail));
  }

  /** The score: 1 / (1 + e<sup>-sum</sup>) of the sum of the weights, so 0.5 where they balance. */
  public static double score(List<Evidence> evidence) {
    double sum = 0;
    for (Evidence each : evidence) {
      sum += each.weight;
    }
    return logistic(sum);
  }

  static double logistic(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }
}
