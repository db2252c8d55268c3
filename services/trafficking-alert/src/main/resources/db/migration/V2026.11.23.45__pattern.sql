-- What is heard of crossings, all of it by pseudonyms. Kept for as long as it can be part of a pattern.
create table trace (
  crossing_id    uuid        primary key,
  crossing_point text        not null,
  lane           text        not null,
  occurred_at    timestamptz not null,
  screening_id   uuid,
  person         text        not null,
  family_name    text,
  group_id       text,
  vehicle        text,
  content        text        not null
);

create index trace_by_time on trace (occurred_at);
create index trace_by_screening on trace (screening_id) where screening_id is not null;
create index trace_by_group on trace (group_id) where group_id is not null;
create index trace_by_vehicle on trace (vehicle, occurred_at) where vehicle is not null;
create index trace_by_family on trace (crossing_point, family_name, occurred_at) where family_name is not null;
create index trace_by_lane on trace (crossing_point, lane, occurred_at);

-- Whose company is waited for.
create table trace_waiting (
  until       timestamptz not null,
  crossing_id uuid        not null references trace on delete cascade,
  primary key (until, crossing_id)
);

-- What may become a pattern of somebody's, or of a car's or sponsor's, and which adults were there.
create table trace_link (
  subject     text      not null,
  crossing_id uuid      not null references trace on delete cascade,
  adults      varchar[] not null,
  primary key (subject, crossing_id)
);

create index trace_link_by_crossing on trace_link (crossing_id);
create index trace_waiting_by_crossing on trace_waiting (crossing_id);

-- The latest time of any crossing heard of. Whoever looks at crossings holds the one row.
create table trace_time (
  latest timestamptz not null
);

insert into trace_time values ('2000-01-01T00:00:00Z');

-- A pattern that was seen, and the alert it made. Never changed.
create table sighting (
  alert_id      uuid        primary key references alert,
  pattern       text        not null,
  subject       text        not null,
  seen_at       timestamptz not null,
  rules         text        not null,
  rules_version int         not null,
  people        int         not null,
  families      int         not null,
  journeys      int         not null,
  crossings     varchar[]   not null
);

create index sighting_by_subject on sighting (subject, pattern, seen_at);
create index alert_by_screening on alert (screening_id) where screening_id is not null;
