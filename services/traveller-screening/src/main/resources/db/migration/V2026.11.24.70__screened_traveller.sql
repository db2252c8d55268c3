-- Who was screened, as far as fairness asks (docs/fairness.md): a narrow row beside each screening, so that
-- millions are counted without opening what was found. It says nothing that the screening does not say.

-- Whole years on a day, taking a month and a day that are unknown as these; null without a year.
create function screened_age(date_of_birth text, month text, day text, screened_on date) returns int language sql immutable as $$
  select extract(year from screened_on)::int - nullif(substr(date_of_birth, 1, 4), 'XXXX')::int
    - (extract(month from screened_on)::int * 100 + extract(day from screened_on)::int
       < (replace(substr(date_of_birth, 6, 2), 'XX', month) || replace(substr(date_of_birth, 9, 2), 'XX', day))::int)::int
$$;

create function screened_age_band_of(age int) returns text language sql immutable as $$
  select (array['0-4', '5-11', '12-17', '18-59', '60+'])[1 + width_bucket(age, array[5, 12, 18, 60])]
$$;

-- The band of age on a day, as UNHCR's population statistics cut them. A birth of which parts are unknown is in a
-- band only if every birth that it can be is.
create function screened_age_band(date_of_birth text, screened_on date) returns text language sql immutable as $$
  select case
      when date_of_birth !~ '^[0-9X]{4}-[0-9X]{2}-[0-9X]{2}$' then 'UNKNOWN'
      when screened_age(date_of_birth, '01', '01', screened_on) >= 0
       and screened_age_band_of(screened_age(date_of_birth, '01', '01', screened_on))
         = screened_age_band_of(greatest(0, screened_age(date_of_birth, '12', '31', screened_on)))
      then screened_age_band_of(screened_age(date_of_birth, '01', '01', screened_on))
      else 'UNKNOWN'
    end
$$;

-- The watch of the day, in Baghdad: what a screening knows of a shift.
create function screened_watch(at timestamptz) returns text language sql immutable as $$
  select (array['NIGHT', 'DAY', 'EVENING'])[1 + extract(hour from at at time zone 'Asia/Baghdad')::int / 8]
$$;

create table screened_traveller (
  screening_id   uuid primary key references screening on delete cascade,
  day            date not null,   -- in Baghdad
  crossing_point text not null,
  watch          text not null,
  nationality    text not null,   -- ICAO code, or UNKNOWN
  sex            text not null,
  age_band       text not null,
  advice         text not null
);

create function screened_travellers(s screening) returns setof screened_traveller language sql stable as $$
  select s.id, at::date, s.crossing_point,
         screened_watch(s.occurred_at),
         coalesce(nullif(document ->> 'nationality', ''), 'UNKNOWN'),
         coalesce(nullif(document ->> 'sex', ''), 'UNKNOWN'),
         screened_age_band(coalesce(document ->> 'dateOfBirth', ''), at::date),
         s.advice
    from (select s.occurred_at at time zone 'Asia/Baghdad' as at, s.findings::jsonb -> 'document' as document) read
$$;

-- Here and not in the service, so that what was screened before is counted by the very same rule.
insert into screened_traveller
select t.* from screening s cross join lateral screened_travellers(s) t;

create function keep_screened_traveller() returns trigger language plpgsql as $$
begin
  insert into screened_traveller select * from screened_travellers(new);
  return null;
end $$;

create trigger screening_keeps_screened_traveller
  after insert on screening
  for each row execute function keep_screened_traveller();

create index screened_traveller_by_day on screened_traveller (day, crossing_point);
