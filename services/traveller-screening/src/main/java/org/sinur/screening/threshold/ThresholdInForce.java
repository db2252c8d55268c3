package org.sinur.screening.threshold;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.sinur.namematching.MatchingRules;

/** The threshold that this replica screens by. */
@ApplicationScoped
public class ThresholdInForce {

  private volatile double value = MatchingRules.THRESHOLD;

  ThresholdInForce(MeterRegistry metrics) {
    Gauge.builder("sinur.screening.threshold", this, ThresholdInForce::value)
        .description("The least score of a match by name")
        .register(metrics);
  }

  /** The least score of a match by name. */
  public double value() {
    return value;
  }

  /**
   * Takes what was decided. Scores of other rules mean something else, so a threshold that was
   * chosen for them may lower the one that these rules are made for, and not raise it.
   *
   * @param decided the threshold in force; null where none was ever approved
   */
  void becomes(@Nullable ThresholdRow decided) {
    if (decided == null) {
      value = MatchingRules.THRESHOLD;
    } else if (decided.rules.equals(MatchingRules.VERSION)) {
      value = decided.threshold;
    } else {
      value = Math.min(decided.threshold, MatchingRules.THRESHOLD);
    }
  }
}
