-- How many crossed: counts without persons. A crossing is counted in the hour (UTC) in which it happened; a day
-- and a month are those of Baghdad to which that hour belongs.

-- Whole years on a day, taking a month and a day that are unknown as these; null without a year.
create function flow_age(date_of_birth text, month text, day text, crossed_on date) returns int language sql immutable as $$
  select extract(year from crossed_on)::int - nullif(substr(date_of_birth, 1, 4), 'XXXX')::int
    - (extract(month from crossed_on)::int * 100 + extract(day from crossed_on)::int
       < (replace(substr(date_of_birth, 6, 2), 'XX', month) || replace(substr(date_of_birth, 9, 2), 'XX', day))::int)::int
$$;

create function flow_age_band_of(age int) returns text language sql immutable as $$
  select (array['0-4', '5-11', '12-17', '18-59', '60+'])[1 + width_bucket(age, array[5, 12, 18, 60])]
$$;

-- The band of age on a day. A birth of which parts are unknown is in a band only if every birth that it can be is.
-- The same as AgeBand, which a test compares with it. Written so that the database puts it in place and calls nothing.
create function flow_age_band(date_of_birth text, crossed_on date) returns text language sql immutable as $$
  select case
      when flow_age(date_of_birth, '01', '01', crossed_on) >= 0
       and flow_age_band_of(flow_age(date_of_birth, '01', '01', crossed_on))
         = flow_age_band_of(greatest(0, flow_age(date_of_birth, '12', '31', crossed_on)))
      then flow_age_band_of(flow_age(date_of_birth, '01', '01', crossed_on))
      else 'UNKNOWN'
    end
$$;

-- Every crossing as it is counted. Read itself where hours or lanes are asked for together with what travellers are:
-- counts of that kind would be nearly as many as the crossings.
create view flow_of_crossing as
select id, occurred_at, recorded_at, date_trunc('hour', occurred_at, 'UTC') as hour,
       (occurred_at at time zone 'Asia/Baghdad')::date as day, crossing_point, lane, direction,
       case nationality when '' then 'UNKNOWN' else nationality end as nationality, sex,
       flow_age_band(date_of_birth, (occurred_at at time zone 'Asia/Baghdad')::date) as age_band,
       coalesce(purpose, 'UNKNOWN') as purpose, 1 as crossings
  from crossing;

-- What has to be counted: +1 for a recorded crossing, -1 and +1 for a corrected one. Written in the transaction
-- that makes it true, and gone once it is folded into the counts.
create table flow_delta (
  id             uuid        primary key,
  hour           timestamptz not null,
  day            date        not null,
  crossing_point text        not null,
  lane           text        not null,
  direction      text        not null,
  nationality    text        not null,
  sex            text        not null,
  age_band       text        not null,
  purpose        text        not null,
  crossings      int         not null check (crossings in (-1, 1)),
  recorded_at    timestamptz not null
);

-- Where and which way, without the travellers: by the hour and lane, by the day.
create table flow_by_lane (
  crossing_point text        not null,
  hour           timestamptz not null,
  lane           text        not null,
  direction      text        not null,
  day            date        not null,
  crossings      bigint      not null,
  primary key (crossing_point, hour, lane, direction)
) partition by range (hour);

create table flow_by_place (
  day            date        not null,
  crossing_point text        not null,
  direction      text        not null,
  crossings      bigint      not null,
  primary key (day, crossing_point, direction)
);

-- Who, without lanes and hours. All of it by the day is most of what is kept, and more than can be read of a year.
create table flow_by_day (
  day            date        not null,
  crossing_point text        not null,
  direction      text        not null,
  nationality    text        not null,
  sex            text        not null,
  age_band       text        not null,
  purpose        text        not null,
  crossings      bigint      not null,
  primary key (day, crossing_point, direction, nationality, sex, age_band, purpose)
) partition by range (day);

create table flow_by_nationality (
  day            date        not null,
  crossing_point text        not null,
  direction      text        not null,
  nationality    text        not null,
  crossings      bigint      not null,
  primary key (day, crossing_point, direction, nationality)
);

create table flow_by_kind (
  day            date        not null,
  crossing_point text        not null,
  direction      text        not null,
  sex            text        not null,
  age_band       text        not null,
  purpose        text        not null,
  crossings      bigint      not null,
  primary key (day, crossing_point, direction, sex, age_band, purpose)
);

create table flow_by_month (
  month          date        not null,
  crossing_point text        not null,
  direction      text        not null,
  nationality    text        not null,
  sex            text        not null,
  age_band       text        not null,
  purpose        text        not null,
  crossings      bigint      not null,
  primary key (month, crossing_point, direction, nationality, sex, age_band, purpose)
);

create table flow_by_country (
  month          date        not null,
  direction      text        not null,
  nationality    text        not null,
  sex            text        not null,
  age_band       text        not null,
  purpose        text        not null,
  crossings      bigint      not null,
  primary key (month, direction, nationality, sex, age_band, purpose)
);

-- Makes the partitions of a month. They are attached, not created in place, so that nobody who reads or counts waits.
create function ensure_flow_partitions(month date) returns void language plpgsql as $$
declare
  suffix text := to_char(month, 'YYYY_MM');
  following date := month + interval '1 month';
begin
  if to_regclass('flow_by_lane_' || suffix) is null then
    execute format('create table %I (like flow_by_lane including all)', 'flow_by_lane_' || suffix);
    execute format('alter table flow_by_lane attach partition %I for values from (%L) to (%L)',
      'flow_by_lane_' || suffix, month::timestamp at time zone 'Asia/Baghdad', following::timestamp at time zone 'Asia/Baghdad');
  end if;
  if to_regclass('flow_by_day_' || suffix) is null then
    execute format('create table %I (like flow_by_day including all)', 'flow_by_day_' || suffix);
    execute format('alter table flow_by_day attach partition %I for values from (%L) to (%L)',
      'flow_by_day_' || suffix, month, following);
  end if;
end $$;

-- What was recorded before flows were counted.
insert into flow_delta
select lpad(to_hex(row_number() over (order by c.occurred_at, c.id)), 32, '0')::uuid,
       c.hour, c.day, c.crossing_point, c.lane, c.direction, c.nationality, c.sex, c.age_band, c.purpose, 1, c.recorded_at
  from flow_of_crossing c;
