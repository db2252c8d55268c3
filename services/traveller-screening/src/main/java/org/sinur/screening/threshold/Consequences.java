package org.sinur.screening.threshold;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.sinur.namematching.MatchingRules;

/** Counts what a threshold would have meant, from the screenings that were made. */
@ApplicationScoped
class Consequences {

  private static final String BY_PLACE =
      """
      select s.crossing_point,
             count(*),
             count(*) filter (where s.nearest_by_name >= :asked),
             count(*) filter (where s.nearest_by_name >= :present),
             count(*) filter (where c.confirmed),
             count(*) filter (where c.confirmed and s.nearest_by_name < :asked)
        from screening s
        left join lateral (
               select true as confirmed
                 from referral r
                where r.screening_id = s.id
                  and r.outcome = 'LISTED_PERSON_CONFIRMED'
                  and not cast(s.findings as jsonb) -> 'reasons' @> '["DOCUMENT_MATCH"]') c on true
       where s.occurred_at >= :from and s.occurred_at < :to
         and s.rules = :rules
         and s.nearest_by_name is not null
       group by s.crossing_point
       order by s.crossing_point
      """;

  private final InstantSource clock;

  Consequences(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * What the threshold would have meant for those screened in the past days.
   *
   * @param present the threshold in force
   * @param days how many days back
   */
  Uni<Consequence> of(double threshold, double present, int days) {
    var to = clock.instant();
    var from = to.minus(Duration.ofDays(days));
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(BY_PLACE, Object[].class)
                    .setParameter("asked", threshold)
                    .setParameter("present", present)
                    .setParameter("from", from)
                    .setParameter("to", to)
                    .setParameter("rules", MatchingRules.VERSION)
                    .getResultList())
        .map(rows -> Consequence.of(threshold, present, from, to, places(rows)));
  }

  private static List<Consequence.Place> places(List<Object[]> rows) {
    return rows.stream()
        .map(
            row ->
                new Consequence.Place(
                    (String) row[0],
                    Consequence.Count.of(
                        number(row[1]),
                        number(row[2]),
                        number(row[3]),
                        number(row[4]),
                        number(row[5]))))
        .toList();
  }

  private static long number(Object cell) {
    return ((Number) cell).longValue();
  }
}
