-- Listings that the commission makes itself, and the changes of them that were proposed.
create sequence entry_number;

create table entry (
  id          uuid        primary key,
  reference   text        not null unique,
  state       text        not null,
  recorded_at timestamptz not null,
  content     text,
  listed_on   date,
  expires_on  date,
  review_on   date,
  waiting     uuid,
  revision    bigint      not null
);

create table entry_proposal (
  id          uuid        primary key,
  entry_id    uuid        not null references entry,
  change      text        not null,
  content     text,
  reason      text        not null,
  proposed_at timestamptz not null,
  proposed_by text        not null,
  decision    text,
  note        text,
  decided_at  timestamptz,
  decided_by  text,
  version     bigint      references list_version,
  check (decision is distinct from 'APPROVED' or decided_by <> proposed_by),
  check (decision is distinct from 'RETRACTED' or decided_by = proposed_by)
);

create unique index entry_proposal_waiting on entry_proposal (entry_id) where decision is null;
create index entry_proposal_by_entry on entry_proposal (entry_id, proposed_at);
create index entry_by_time on entry (recorded_at desc, id desc);
create index entry_waiting on entry (recorded_at desc, id desc) where waiting is not null;
create index entry_review on entry (review_on) where state in ('IN_FORCE', 'SUSPENDED');
