-- A concern that a person may be trafficked. A fact: never changed. No other service reads it.
create table alert (
  id                uuid        primary key,
  crossing_point    text        not null,
  occurred_at       timestamptz not null,
  raised_at         timestamptz not null,
  raised_by         text        not null,
  screening_id      uuid,
  indicator_set     text        not null,
  indicators        varchar[]   not null,
  urgency           text        not null,
  person_name       text,
  apparent_age_from int,
  apparent_age_to   int,
  person_sex        text,
  note              text
);

create index alert_by_place on alert (crossing_point, occurred_at desc, id desc);
create index alert_by_time on alert (occurred_at desc, id desc);
