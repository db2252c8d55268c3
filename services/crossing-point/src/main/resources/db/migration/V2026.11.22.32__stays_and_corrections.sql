-- Crossings as stays look at them: which exit belongs to which entry, and until when somebody may stay. An entry
-- stands for a stay, and so does an exit without one (state is null for an exit that belongs to an entry).
create table passage (
  id              uuid        primary key,
  crossing_point  text        not null,
  direction       text        not null,
  occurred_at     timestamptz not null,
  document        text,
  names           text        not null,
  born            date,
  person          text,
  national        boolean     not null,
  previous_id     uuid,
  next_id         uuid,
  partner_id      uuid,
  matched_by      text,
  state           text,
  mark            text,
  unmatched       boolean     not null,
  permitted_until date,
  rules_version   int,
  version         bigint      not null
);

create index passage_by_document on passage (document, occurred_at, id) where document is not null;
create index passage_left_over on passage (person)
  where person is not null and (matched_by is null or matched_by = 'SAME_PERSON');
create index passage_open_by_name on passage (names, occurred_at desc) where state in ('OPEN', 'EXIT_MISSING');
create index passage_open_by_birth on passage (born, occurred_at desc) where state in ('OPEN', 'EXIT_MISSING');
create index passage_stay_by_place on passage (crossing_point, occurred_at desc, id desc) where state is not null;
create index passage_stay_by_time on passage (occurred_at desc, id desc) where state is not null;
create index passage_by_last_day on passage (permitted_until) where state = 'OPEN' and permitted_until is not null;
create index passage_unmatched on passage (occurred_at desc, id desc) where unmatched;
create index passage_by_rules on passage (rules_version, id) where state = 'OPEN' and not national;

-- What persons decided of exits; the latest holds, all are kept.
create table stay_decision (
  id         uuid        primary key,
  exit_id    uuid        not null,
  entry_id   uuid,
  note       text        not null,
  decided_at timestamptz not null,
  decided_by text        not null
);

create index stay_decision_by_exit on stay_decision (exit_id, decided_at desc);

-- The rules of stay in all their versions.
create table stay_rules (
  version     int         primary key,
  content     text        not null,
  recorded_at timestamptz not null,
  recorded_by text        not null
);

-- What a crossing was before it was corrected; the row of the crossing is what it is now.
alter table crossing add column version int not null default 0;

create table crossing_correction (
  id           uuid        primary key,
  crossing_id  uuid        not null,
  version      int         not null,
  before       text        not null,
  changed      varchar[]   not null,
  reason       text        not null,
  corrected_at timestamptz not null,
  corrected_by text        not null,
  unique (crossing_id, version)
);

-- A second copy of a crossing with other content, kept until a supervisor chooses.
create table crossing_conflict (
  id             uuid        primary key,
  crossing_id    uuid        not null,
  crossing_point text        not null,
  copy           text        not null,
  received_at    timestamptz not null,
  received_by    text        not null,
  settled        boolean     not null,
  choice         text,
  note           text,
  settled_at     timestamptz,
  settled_by     text,
  version        bigint      not null
);

create index crossing_conflict_by_place on crossing_conflict (crossing_point, received_at desc, id desc);
create index crossing_conflict_open on crossing_conflict (received_at desc, id desc) where not settled;
