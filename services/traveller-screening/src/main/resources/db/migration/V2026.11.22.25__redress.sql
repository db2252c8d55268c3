-- The number that a stopped traveller takes along, and quotes when a mistake is to be looked into.
create table case_reference (
  reference    text        primary key,
  screening_id uuid        not null unique references screening,
  issued_at    timestamptz not null,
  issued_by    text        not null
);

-- What travellers asked to be put right, and what a second person decided.
create table redress (
  id           uuid        primary key,
  screening_id uuid        not null references screening,
  statement    text        not null,
  language     text        not null,
  lodged_at    timestamptz not null,
  lodged_by    text        not null,
  due_at       timestamptz not null,
  decision     text,
  note         text,
  decided_at   timestamptz,
  decided_by   text,
  version      bigint      not null,
  check (decision is null or decided_by <> lodged_by)
);

create unique index redress_waiting on redress (screening_id) where decision is null;
create index redress_by_time on redress (lodged_at desc, id desc);

-- A mistake that two persons confirmed clears whatever the listing says from then on; an officer's word only as
-- long as it says the same.
alter table clearance
  alter referral_id drop not null,
  alter subject_fingerprint drop not null,
  add redress_id uuid references redress,
  add check ((referral_id is null) <> (redress_id is null)),
  add check ((subject_fingerprint is null) = (redress_id is not null));
