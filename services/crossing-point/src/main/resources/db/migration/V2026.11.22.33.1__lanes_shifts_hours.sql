-- How lanes changed: only ever added to. How a lane stands is what its latest change says.
create table lane_change (
  id             uuid        primary key,
  crossing_point text        not null,
  lane           text        not null,
  version        int         not null,
  state          text        not null,
  direction      text,
  travellers     text        not null,
  note           text,
  changed_at     timestamptz not null,
  changed_by     text        not null,
  unique (crossing_point, lane, version)
);

create index lane_change_by_time on lane_change (crossing_point, changed_at);

-- Who answered for a crossing point, and with whom.
create table shift (
  id             uuid        primary key,
  crossing_point text        not null,
  supervisor     text        not null,
  begun_at       timestamptz not null,
  previous_id    uuid        references shift,
  taken_over     text,
  officers       varchar[]   not null,
  ended_at       timestamptz,
  ended_by       text,
  handover       text,
  version        bigint      not null,
  check ((ended_at is null) = (handover is null))
);

create unique index shift_begun on shift (crossing_point) where ended_at is null;
create index shift_by_place on shift (crossing_point, ended_at desc);
create index shift_by_time on shift (begun_at desc, id desc);

-- When a crossing point takes travellers, and how many; unknown unless somebody said so.
alter table crossing_point
  add column opening_hours    varchar[],
  add column opening_days     varchar[],
  add column travellers_per_hour int,
  add column travellers_per_hour_and_lane int;
