-- What people report of their own accord. Who they are is known only where they say so.
create table report (
  id             uuid        primary key,
  kind           text        not null,
  crossing_point text,
  happened_on    date,
  language       text        not null,
  words          text        not null,
  contact        text,
  received_at    timestamptz not null,
  desk           text        not null,
  state          text        not null,
  outcome        text,
  version        bigint      not null
);

create index report_by_desk on report (desk, received_at desc, id desc);

-- What a desk did with a report. Never changed.
create table report_step (
  id        uuid        primary key,
  report_id uuid        not null references report,
  desk      text        not null,
  act       text        not null,
  outcome   text,
  note      text,
  taken_at  timestamptz not null,
  taken_by  text        not null
);

create index report_step_by_report on report_step (report_id, taken_at, id);

-- What a reporter and a desk write to each other. Never changed.
create table report_message (
  id         uuid        primary key,
  report_id  uuid        not null references report,
  words      text        not null,
  written_at timestamptz not null,
  written_by text
);

create index report_message_by_report on report_message (report_id, written_at, id);
