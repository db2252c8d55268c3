package org.sinur.crossingpoint.statistics;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.disclosurecontrol.Key;

/**
 * A figure; what it is not told apart by is absent.
 *
 * @param crossingPoint where
 * @param direction which way
 * @param nationality ICAO code, or UNKNOWN
 * @param ageBand whole years at the crossing, or UNKNOWN
 * @param sex F, M or X, or UNKNOWN
 * @param crossings how many; absent where it is not published
 * @param suppressed whether it is not published, because it is small or another could be computed
 *     from it
 * @param question where whoever may see counts as they are asks the same again; an address of this
 *     service
 */
@Schema(name = "StatisticsFigure")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Figure(
    @Nullable String crossingPoint,
    @Nullable String direction,
    @Nullable String nationality,
    @Nullable String ageBand,
    @Nullable String sex,
    @Nullable Long crossings,
    boolean suppressed,
    String question) {

  static Figure of(Key key, long count, boolean suppressed, String question) {
    var values = key.values();
    return new Figure(
        values.get("crossingPoint"),
        values.get("direction"),
        values.get("nationality"),
        values.get("ageBand"),
        values.get("sex"),
        suppressed ? null : (Long) count,
        suppressed,
        question);
  }

  /** What it is the count of. */
  @JsonIgnore
  Key key() {
    var values = new TreeMap<String, String>();
    put(values, "crossingPoint", crossingPoint);
    put(values, "direction", direction);
    put(values, "nationality", nationality);
    put(values, "ageBand", ageBand);
    put(values, "sex", sex);
    return new Key(values);
  }

  private static void put(Map<String, String> values, String dimension, @Nullable String value) {
    if (value != null) {
      values.put(dimension, value);
    }
  }
}
