package org.sinur.screening.threshold;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a threshold would have meant for the travellers of a past period, counted and not estimated.
 * Only screenings under the same matching rules count, and only those that could compare names.
 * Whom an officer had told from a listed person alerts neither way.
 *
 * @param threshold the threshold asked about
 * @param present the one in force when this was counted
 * @param from the first moment of the period
 * @param to the moment after it
 * @param everywhere at all crossing points together
 * @param places at each crossing point, since each has a desk of its own
 */
@Schema(name = "ThresholdConsequence")
record Consequence(
    double threshold,
    double present,
    Instant from,
    Instant to,
    Count everywhere,
    List<Place> places) {

  /**
   * What was counted.
   *
   * @param travellers how many travellers were screened
   * @param alerts how many would have had a match by name
   * @param alertsAtPresent how many would have had one at the present threshold
   * @param alertsPerThousand alerts per 1,000 travellers, what a desk plans by; null where nobody
   *     was screened
   * @param alertsPerThousandAtPresent the same at the present threshold
   * @param confirmed how many matches by name the second line confirmed; where the document was
   *     listed too, the name did not matter and they do not count
   * @param confirmedMissed how many of these would have been missed; nobody has looked at what lay
   *     below the threshold then in force, so a lower one shows no gain here
   */
  @Schema(name = "ThresholdCount")
  record Count(
      long travellers,
      long alerts,
      long alertsAtPresent,
      @Nullable Double alertsPerThousand,
      @Nullable Double alertsPerThousandAtPresent,
      long confirmed,
      long confirmedMissed) {

    private static final Count NOBODY = of(0, 0, 0, 0, 0);

    static Count of(
        long travellers, long alerts, long alertsAtPresent, long confirmed, long confirmedMissed) {
      return new Count(
          travellers,
          alerts,
          alertsAtPresent,
          perThousand(alerts, travellers),
          perThousand(alertsAtPresent, travellers),
          confirmed,
          confirmedMissed);
    }

    private Count plus(Count other) {
      return of(
          travellers + other.travellers,
          alerts + other.alerts,
          alertsAtPresent + other.alertsAtPresent,
          confirmed + other.confirmed,
          confirmedMissed + other.confirmedMissed);
    }

    private static @Nullable Double perThousand(long alerts, long travellers) {
      return travellers == 0 ? null : 1000.0 * alerts / travellers;
    }
  }

  /**
   * What was counted at a crossing point.
   *
   * @param crossingPoint its code
   * @param count what was counted there
   */
  @Schema(name = "ThresholdPlace")
  record Place(String crossingPoint, Count count) {}

  Consequence {
    places = List.copyOf(places);
  }

  static Consequence of(
      double threshold, double present, Instant from, Instant to, List<Place> places) {
    var everywhere = places.stream().map(Place::count).reduce(Count.NOBODY, Count::plus);
    return new Consequence(threshold, present, from, to, everywhere, places);
  }
}
