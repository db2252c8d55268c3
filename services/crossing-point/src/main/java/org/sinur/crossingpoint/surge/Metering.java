package org.sinur.crossingpoint.surge;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.crossing.Direction;

/**
 * How many came in an hour, against how many the other side agreed to send: everybody who crossed
 * at the order's crossing points its ways, registered under an order or recorded as a crossing, and
 * once who is both.
 */
@ApplicationScoped
class Metering {

  /**
   * An hour.
   *
   * @param from its first moment
   * @param travellers how many crossed in it
   * @param agreed how many the other side agreed to send; absent where nothing was agreed
   * @param above by how many it was more than agreed; 0 where it was not, or nothing was agreed
   */
  @Schema(name = "SurgeHour")
  record Hour(Instant from, long travellers, @Nullable Integer agreed, long above) {

    static Hour of(Instant from, long travellers, @Nullable Integer agreed) {
      return new Hour(
          from, travellers, agreed, agreed == null ? 0 : Math.max(0, travellers - agreed));
    }
  }

  /** The last full hours before now, the latest first. */
  Uni<List<Hour>> lastHours(
      SurgeOrder order, Collection<String> crossingPoints, int hours, Instant now) {
    var end = now.truncatedTo(ChronoUnit.HOURS);
    var begin = end.minus(Duration.ofHours(hours));
    return counted(order, crossingPoints, begin, end)
        .map(
            counts ->
                IntStream.rangeClosed(1, hours)
                    .mapToObj(i -> end.minus(Duration.ofHours(i)))
                    .map(
                        from ->
                            Hour.of(
                                from,
                                counts.getOrDefault(from.getEpochSecond(), 0L),
                                order.agreedPerHour()))
                    .toList());
  }

  private static Uni<Map<Long, Long>> counted(
      SurgeOrder order, Collection<String> crossingPoints, Instant begin, Instant end) {
    if (crossingPoints.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(
                        """
                        select cast(extract(epoch from hour) as bigint), cast(sum(crossings) as bigint)
                        from flow_of_crossing
                        where crossing_point in (:places) and direction in (:directions)
                          and occurred_at >= :begin and occurred_at < :end
                        group by 1
                        """,
                        Object[].class)
                    .setParameter("places", List.copyOf(crossingPoints))
                    .setParameter(
                        "directions", order.directions().stream().map(Direction::name).toList())
                    .setParameter("begin", begin)
                    .setParameter("end", end)
                    .getResultList())
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.toMap(
                            row -> ((Number) row[0]).longValue(),
                            row -> ((Number) row[1]).longValue())));
  }
}
