package org.sinur.crossingpoint.surge;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.crossing.Direction;

/** The registered persons, in all versions. */
@ApplicationScoped
class SurgePersons implements PanacheRepositoryBase<SurgePersonRow, UUID> {

  private static final String STILL_MISSING =
      "p.latest and not exists (select 1 from crossing c where c.surge_token = p.token)";

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

  /** Whether anything of anybody in a group is still missing, of whom no crossing is recorded. */
  Uni<Boolean> incomplete(UUID registration) {
    return count(
            """
            from SurgePersonRow p
            where p.registrationId = ?1 and p.latest and array_length(p.leftOut) > 0
              and not exists (select 1 from CrossingRow c where c.surgeToken = p.token)
            """,
            registration)
        .map(count -> count > 0);
  }

  /**
   * Where, when and which way somebody was registered.
   *
   * @param crossingPoint where
   * @param direction which way
   * @param occurredAt when
   */
  record Registered(String crossingPoint, Direction direction, Instant occurredAt) {}

  /** How whoever has a token was registered; null when it was never given. */
  Uni<@Nullable Registered> registered(String token) {
    return getSession()
        .flatMap(
            session ->
                session
                    .createQuery(
                        """
                        select g.crossingPoint, g.direction, g.occurredAt
                        from SurgePersonRow p join SurgeRegistrationRow g on g.id = p.registrationId
                        where p.token = ?1 and p.latest
                        """,
                        Object[].class)
                    .setParameter(1, token)
                    .getSingleResultOrNull())
        .map(
            row ->
                row == null
                    ? null
                    : new Registered((String) row[0], (Direction) row[1], (Instant) row[2]));
  }

  /** The group of whoever has a token, read without what may change; null if it was never given. */
  Uni<@Nullable UUID> groupOf(String token) {
    return getSession()
        .flatMap(
            session ->
                session
                    .createQuery(
                        "select registrationId from SurgePersonRow where token = ?1 and latest",
                        UUID.class)
                    .setParameter(1, token)
                    .getSingleResultOrNull());
  }

  /** The latest version of whoever has a token. */
  Uni<SurgePersonRow> latest(String token) {
    return find("token = ?1 and latest", token).singleResult();
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
                                  asRegistered ? "p.version = 1" : STILL_MISSING,
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
