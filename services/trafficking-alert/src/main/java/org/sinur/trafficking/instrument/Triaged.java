package org.sinur.trafficking.instrument;

import java.util.List;
import java.util.Set;
import org.sinur.trafficking.alert.Indicator;
import org.sinur.trafficking.alert.Urgency;

/**
 * Where answers at the counter lead.
 *
 * @param routes all of them
 * @param urgency how soon: the soonest of any yes
 * @param indicators what protection is told of
 * @param contradictions pairs of items that were both answered with yes and cannot both be true;
 *     they lead on all the same, since protection can ask again and a lost yes cannot be made good
 */
public record Triaged(
    Set<Route> routes,
    Urgency urgency,
    Set<Indicator> indicators,
    List<List<String>> contradictions) {

  /** Whether protection must be told. */
  public boolean concernsProtection() {
    return routes.stream().anyMatch(Route::confidential);
  }
}
