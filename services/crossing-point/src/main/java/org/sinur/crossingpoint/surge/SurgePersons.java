package org.sinur.crossingpoint.surge;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The registered persons, in all versions. */
@ApplicationScoped
class SurgePersons implements PanacheRepositoryBase<SurgePersonRow, UUID> {

  /** All versions of everybody in these groups, by group, position and version. */
  Uni<List<SurgePersonRow>> of(Collection<UUID> registrations) {
    return registrations.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list("registrationId in ?1 order by registrationId, position, version", registrations);
  }

  /** The latest version of one person; null when there is no such person. */
  Uni<@Nullable SurgePersonRow> latest(UUID registration, int position) {
    return find("registrationId = ?1 and position = ?2 and latest", registration, position)
        .firstResult()
        .map(row -> row);
  }

  /** Whether anything of anybody in a group is still missing. */
  Uni<Boolean> incomplete(UUID registration) {
    return count("registrationId = ?1 and latest and array_length(leftOut) > 0", registration)
        .map(count -> count > 0);
  }

  /** The group that somebody with this token belongs to; null when the token was never given. */
  Uni<@Nullable UUID> registrationOf(SurgeToken token) {
    return find("token = ?1 and latest", token.value())
        .firstResult()
        .map(row -> row == null ? null : row.registrationId);
  }

  /**
   * How often each field is left out of the persons registered under an order.
   *
   * @param places the crossing points to look at; null for all
   * @param asRegistered in their first versions; otherwise in their latest
   */
  Uni<Map<String, Long>> leftOut(UUID orderId, @Nullable Set<String> places, boolean asRegistered) {
    if (places != null && places.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return getSession()
        .flatMap(
            session -> {
              var query =
                  session
                      .createNativeQuery(
                          """
                          select field, count(*)
                          from surge_registration g join surge_person p on p.registration_id = g.id,
                               unnest(p.left_out) field
                          where g.order_id = :order and %s and %s
                          group by field
                          """
                              .formatted(
                                  asRegistered ? "p.version = 1" : "p.latest",
                                  places == null ? "true" : "g.crossing_point in (:places)"),
                          Object[].class)
                      .setParameter("order", orderId);
              return (places == null ? query : query.setParameter("places", List.copyOf(places)))
                  .getResultList();
            })
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.toMap(
                            row -> (String) row[0], row -> ((Number) row[1]).longValue())));
  }
}
