package org.sinur.crossingpoint.surge;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was left out under an order.
 *
 * @param fields for every field how often it was left out, and how often it is still missing
 * @param registrations the groups of which anything was left out, the latest recorded first, page
 *     by page
 * @param next the {@code before} of the next page; absent on the last
 */
@Schema(name = "SurgeDeviations")
record Deviations(List<Field> fields, List<UUID> registrations, @Nullable UUID next) {

  /**
   * A field.
   *
   * @param field which
   * @param leftOut of how many persons it was left out when they were registered
   * @param stillMissing of how many of them it has not been completed since
   */
  @Schema(name = "SurgeDeviation")
  record Field(CaptureField field, long leftOut, long stillMissing) {}

  /**
   * Counts.
   *
   * @param first how often each field is left out in the first versions
   * @param latest how often in the latest
   */
  static List<Field> fields(Map<String, Long> first, Map<String, Long> latest) {
    return Arrays.stream(CaptureField.values())
        .map(
            field ->
                new Field(
                    field,
                    first.getOrDefault(field.name(), 0L),
                    latest.getOrDefault(field.name(), 0L)))
        .toList();
  }
}
