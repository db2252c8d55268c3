-- Where in the topic a subject was last told of: what has changed since is what was told from there on.
alter table kept_subject add column told_before bigint not null default 0;
create index kept_subject_by_place on kept_subject (told_before);

-- Who it was, sealed, and against which list, so that each traveller's last screening can be found.
alter table screening add column identity text, add column list_version bigint;
create index screening_by_identity on screening (identity, occurred_at) where identity is not null;

-- A changed list may refer a traveller again; one referral at a time is open.
alter table referral drop constraint referral_screening_id_key;
create index referral_by_screening on referral (screening_id, opened_at);
create unique index referral_open_once on referral (screening_id) where state = 'OPEN';

-- How far travellers have been screened again: up to where in which topic, and those of until when.
create table rescreened (
  id          int         primary key check (id = 1),
  topic_id    text        not null,
  up_to       bigint      not null,
  seen_until  timestamptz not null
);
insert into rescreened values (1, '', 0, now());

-- Each time a change of the list was held against the travellers.
create table rescreening (
  id           uuid        primary key,
  list_version bigint      not null,
  started_at   timestamptz not null,
  ended_at     timestamptz not null,
  subjects     int         not null,
  travellers   int         not null,
  found        int         not null
);
create index rescreening_by_time on rescreening (started_at desc, id desc);

-- A listed subject that the changed list matched with a traveller after the screening.
create table late_match (
  id           uuid        primary key,
  screening_id uuid        not null references screening,
  subject_id   text        not null,
  fingerprint  text        not null,   -- of what was found, so that it is found once
  found_at     timestamptz not null,
  list_version bigint,
  referral_id  uuid        not null references referral,
  content      text        not null
);
create unique index late_match_once on late_match (screening_id, fingerprint);
