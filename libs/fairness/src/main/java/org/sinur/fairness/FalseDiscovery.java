package org.sinur.fairness;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who looks at twenty groups finds one in twenty by chance. Of the groups named at a rate of 5%, no
 * more than 5% are so by chance alone, on average (Y. Benjamini and Y. Hochberg, Controlling the
 * false discovery rate, JRSS B 57, 1995).
 */
public final class FalseDiscovery {

  private FalseDiscovery() {}

  /**
   * The probabilities, each as the rate at which it would just be named.
   *
   * @param probabilities how likely each is by chance, from 0 to 1
   * @return as many, in the same order, from 0 to 1, none less than it was
   */
  public static List<Double> adjusted(List<Double> probabilities) {
    var many = probabilities.size();
    var order =
        IntStream.range(0, many).boxed().sorted(Comparator.comparing(probabilities::get)).toList();
    var adjusted = new Double[many];
    var least = 1.0;
    for (var rank = many; rank > 0; rank--) {
      var at = order.get(rank - 1);
      least = Math.min(least, probabilities.get(at) * many / rank);
      adjusted[at] = least;
    }
    return List.of(adjusted);
  }
}
