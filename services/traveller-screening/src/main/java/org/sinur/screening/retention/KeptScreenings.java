package org.sinur.screening.retention;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.retention.Statements;

/** What is kept of screenings: with what came of them in the second line, and later. */
final class KeptScreenings {

  /** A referral, or what a traveller asked, is where its screening was made. */
  private static final String PLACE =
      """
      select s.crossing_point from screening s
       where s.id in (
         select cast(?1 as uuid)
         union all select r.screening_id from referral r where r.id = ?1
         union all select d.screening_id from redress d where d.id = ?1)
      """;

  /** Those of which anything is being changed at this moment are left out. */
  private static final String LOCKED =
      """
      with screenings as materialized (
        select id from screening where id = %1$s for update skip locked),
      referrals as materialized (
        select id from referral where screening_id = %1$s for update skip locked),
      redresses as materialized (
        select id from redress where screening_id = %1$s for update skip locked),
      clearances as materialized (
        select id from clearance where screening_id = %1$s for update skip locked)
      select s.id from screenings s
       where not exists (
         select from referral r
          where r.screening_id = s.id and not exists (select from referrals l where l.id = r.id))
         and not exists (
         select from redress d
          where d.screening_id = s.id and not exists (select from redresses l where l.id = d.id))
         and not exists (
         select from clearance c
          where c.screening_id = s.id and not exists (select from clearances l where l.id = c.id))
      """;

  private static final List<String> ERASURE =
      List.of(
          keyErased("screening s", "s.recorded_by", "s.id", "s.recorded_at", "s.id"),
          keyErased("referral r", "r.opened_by", "r.screening_id", "r.opened_at", "r.screening_id"),
          keyErased("redress d", "d.lodged_by", "d.id", "d.lodged_at", "d.screening_id"),
          """
          update idempotency_key set fingerprint = 'erased'
           where scope = 'interview' and key in (
             select cast(i.id as text) from interview i
               join referral r on r.id = i.referral_id where r.screening_id = %s)
          """,
          // as fairness counts them: see FairnessCounts
          """
          insert into screened_count
            select t.day, t.crossing_point, of.dimension, of.grp, count(*),
                   count(*) filter (where t.advice = 'REFER'),
                   count(*) filter (where t.advice = 'NOT_CHECKED'),
                   count(*) filter (where t.advice = 'CLEAR' and r.by_officer),
                   count(*) filter (where r.decided),
                   count(*) filter (where r.wrongly)
              from screened_traveller t
              cross join lateral (values
                ('NATIONALITY', t.nationality), ('SEX', t.sex), ('AGE_BAND', t.age_band),
                ('CROSSING_POINT', t.crossing_point), ('WATCH', t.watch)) as of (dimension, grp)
              cross join lateral (
                select bool_or(r.cause = 'OFFICER') as by_officer,
                       bool_and(r.state = 'RESOLVED') as decided,
                       bool_and(r.state = 'RESOLVED'
                         and r.outcome in ('NOT_THE_LISTED_PERSON', 'IN_ORDER')) as wrongly
                  from referral r where r.screening_id = t.screening_id) r
             where t.screening_id = %s
             group by 1, 2, 3, 4
            on conflict (day, crossing_point, dimension, grp) do update set
              screened = screened_count.screened + excluded.screened,
              stopped = screened_count.stopped + excluded.stopped,
              not_checked = screened_count.not_checked + excluded.not_checked,
              by_officer = screened_count.by_officer + excluded.by_officer,
              decided = screened_count.decided + excluded.decided,
              wrongly = screened_count.wrongly + excluded.wrongly
          """,
          "delete from late_match where screening_id = %s",
          "delete from clearance where screening_id = %s",
          "delete from redress where screening_id = %s",
          "delete from case_reference where screening_id = %s",
          """
          delete from escalation e using referral r
           where e.referral_id = r.id and r.screening_id = %s
          """,
          // with its acts and interviews, which go with it alone
          "delete from referral where screening_id = %s",
          // with who was screened, as fairness counted it
          "delete from screening where id = %s");

  private KeptScreenings() {}

  /**
   * Known on, so that a booth that sends it again is told; of its content nothing. A key is written
   * moments before its record, by which it is found without looking through all of them.
   */
  private static String keyErased(
      String from, String scope, String record, String at, String screening) {
    return """
        update idempotency_key k set fingerprint = 'erased' from %1$s
         where k.scope = %2$s and k.record_id = %3$s and k.key <> cast(k.record_id as text)
           and k.recorded_at <= %4$s and k.recorded_at > %4$s - interval '1 minute'
           and %5$s = %%s
        """
        .formatted(from, scope, record, at, screening);
  }

  static Uni<@Nullable String> placeOf(UUID part) {
    return Statements.text(part, PLACE);
  }

  static Uni<Set<UUID>> alone(Set<UUID> screenings) {
    return Statements.ids(screenings, LOCKED);
  }

  /** Other parts than screenings go with these. */
  static Uni<Void> erase(Set<UUID> parts) {
    return Statements.run(parts, ERASURE);
  }
}
