-- What is done for a person after an alert. Nothing of it is told to any other service.
create table case_file (
  id              uuid        primary key,
  alert_id        uuid        not null references alert,
  crossing_point  text        not null,
  opened_at       timestamptz not null,
  opened_by       text        not null,
  state           text        not null,
  outcome         text,
  content         text        not null,
  content_version int         not null,
  version         bigint      not null,
  check ((state = 'CLOSED') = (outcome is not null))
);

create unique index case_file_open on case_file (alert_id) where state = 'OPEN';
create index case_file_by_place on case_file (crossing_point, opened_at desc, id desc);
create index case_file_by_time on case_file (opened_at desc, id desc);

-- What was known of the person, in all versions. Never changed.
create table case_version (
  case_id         uuid        not null references case_file,
  content_version int         not null,
  content         text        not null,
  recorded_at     timestamptz not null,
  recorded_by     text        not null,
  primary key (case_id, content_version)
);

-- How a case was closed and opened again. Never changed.
create table case_step (
  id       uuid        primary key,
  case_id  uuid        not null references case_file,
  act      text        not null,
  outcome  text,
  note     text,
  taken_at timestamptz not null,
  taken_by text        not null
);

create index case_step_by_case on case_step (case_id, taken_at, id);
