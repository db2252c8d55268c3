-- Whoever is registered under a surge order has crossed, and is counted: as a crossing once one is recorded of them with
-- their token, and until then as what is known of them.
alter table crossing add column surge_token text;

-- Nobody is recorded twice of one slip.
create unique index crossing_by_surge_token on crossing (surge_token) where surge_token is not null;

create index surge_registration_by_time on surge_registration (occurred_at);

-- The band of age of a registered person: FROM_5_TO_17 may be two. The same as CountedPersons, which a test compares with it.
create function flow_surge_age_band(birth_year text, age_band text, crossed_on date) returns text language sql immutable as $$
  select case
      when birth_year is not null then flow_age_band(birth_year || '-XX-XX', crossed_on)
      when age_band = 'UNDER_5' then '0-4'
      when age_band = 'FROM_18_TO_59' then '18-59'
      when age_band = 'FROM_60' then '60+'
      else 'UNKNOWN'
    end
$$;

create or replace view flow_of_crossing as
select id, occurred_at, recorded_at, date_trunc('hour', occurred_at, 'UTC') as hour,
       (occurred_at at time zone 'Asia/Baghdad')::date as day, crossing_point, lane, direction,
       case nationality when '' then 'UNKNOWN' else nationality end as nationality, sex,
       flow_age_band(date_of_birth, (occurred_at at time zone 'Asia/Baghdad')::date) as age_band,
       coalesce(purpose, 'UNKNOWN') as purpose, 1 as crossings
  from crossing
union all
select p.id, g.occurred_at, g.recorded_at, date_trunc('hour', g.occurred_at, 'UTC'),
       (g.occurred_at at time zone 'Asia/Baghdad')::date, g.crossing_point, g.lane, g.direction,
       coalesce(p.nationality, 'UNKNOWN'), coalesce(p.sex, 'UNKNOWN'),
       flow_surge_age_band(p.birth_year, p.age_band, (g.occurred_at at time zone 'Asia/Baghdad')::date),
       'UNKNOWN', 1
  from surge_registration g
  join surge_person p on p.registration_id = g.id and p.latest
 where not exists (select 1 from crossing c where c.surge_token = p.token);

-- Who was registered before they were counted.
insert into flow_delta
select gen_random_uuid(), f.hour, f.day, f.crossing_point, f.lane, f.direction, f.nationality, f.sex, f.age_band, f.purpose, 1,
       f.recorded_at
  from flow_of_crossing f
  join surge_person p on p.id = f.id;
