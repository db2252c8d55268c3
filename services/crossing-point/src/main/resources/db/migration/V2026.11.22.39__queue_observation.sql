-- How many people a supervisor saw waiting. A fact: never changed.
create table queue_observation (
  id             uuid        primary key,
  crossing_point text        not null,
  direction      text        not null,
  people_waiting int         not null check (people_waiting >= 0),
  observed_at    timestamptz not null,
  recorded_at    timestamptz not null,
  recorded_by    text        not null
);

create index queue_observation_by_place on queue_observation (crossing_point, direction, observed_at desc, id desc);
