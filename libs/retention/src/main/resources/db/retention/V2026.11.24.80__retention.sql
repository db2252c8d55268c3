-- How long records are kept, in all versions ever proposed. One may wait for a second person, one is in force; before
-- the first is, nothing is erased.
create table retention_rules (
  number           int         primary key,
  content          text        not null,
  consequence      text        not null,   -- what it would have erased, as counted when it was proposed
  proposed_at      timestamptz not null,
  proposed_by      text        not null,
  proposed_by_name text        not null,
  standing         text        not null,
  note             text,
  decided_at       timestamptz,
  decided_by       text,
  replaced_at      timestamptz,
  version          bigint      not null,
  check (standing not in ('IN_FORCE', 'REPLACED') or decided_by <> proposed_by)
);

create unique index retention_rules_waiting on retention_rules (standing) where standing = 'PROPOSED';
create unique index retention_rules_in_force on retention_rules (standing) where standing = 'IN_FORCE';

-- What is not erased although it is due: one record, or whatever happened at a crossing point in a time.
create table retention_hold (
  id             uuid        primary key,
  record_class   text,
  record_id      uuid,
  crossing_point text        not null,
  from_time      timestamptz,
  until_time     timestamptz check (until_time > from_time),
  ground         text        not null,
  placed_at      timestamptz not null,
  placed_by      text        not null,
  ends_at        timestamptz not null check (ends_at > placed_at),
  lifted_at      timestamptz,
  lifted_by      text        check (lifted_by <> placed_by),
  lifting_note   text,
  version        bigint      not null,
  check ((record_id is null) = (record_class is null)),
  check ((record_id is null) <> (from_time is null)),
  check ((from_time is null) = (until_time is null)),
  check ((lifted_at is null) = (lifted_by is null))
);

create index retention_hold_of_record on retention_hold (record_id) where lifted_at is null;
create index retention_hold_of_place on retention_hold (crossing_point, from_time) where lifted_at is null and record_id is null;
create index retention_hold_by_time on retention_hold (placed_at desc, id desc);

-- What was erased, by which rule. Which records, the journal's entry says that names the erasure; kept for ever.
create table retention_erasure (
  id           uuid        primary key,
  record_class text        not null,
  rules        int         not null references retention_rules,
  period       text        not null,
  legal_basis  text        not null,
  records      int         not null check (records > 0),
  earliest     timestamptz not null,   -- of what the period is counted from
  latest       timestamptz not null,
  erased_at    timestamptz not null
);

create index retention_erasure_by_time on retention_erasure (erased_at desc, id desc);
