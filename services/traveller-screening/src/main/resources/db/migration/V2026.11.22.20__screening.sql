-- The list as it was last heard: what a restart goes on with when nobody can be asked.
create table kept_subject (
  subject_id text primary key,
  content    text not null
);

-- Where in the topic that was, and which version was in force as of when.
create table kept_list (
  id           int primary key check (id = 1),
  topic_id     text        not null,
  next_offset  bigint      not null,
  version      bigint,
  published_at timestamptz,
  as_of        timestamptz,
  subjects     int
);

create table screening (
  id             uuid        primary key,
  crossing_point text        not null,
  lane           text        not null,
  direction      text        not null,
  occurred_at    timestamptz not null,
  recorded_at    timestamptz not null,
  recorded_by    text        not null,
  advice         text        not null,
  mrz            text        not null,
  findings       text        not null
);

create index screening_by_place on screening (crossing_point, occurred_at desc, id desc);
create index screening_by_time on screening (occurred_at desc, id desc);

create table referral (
  id             uuid        primary key,
  screening_id   uuid        not null unique references screening,
  crossing_point text        not null,
  cause          text        not null,
  state          text        not null,
  opened_at      timestamptz not null,
  opened_by      text        not null,
  remark         text,
  outcome        text,
  note           text,
  resolved_at    timestamptz,
  resolved_by    text,
  version        bigint      not null
);

create index referral_open on referral (crossing_point, opened_at) where state = 'OPEN';
create index referral_by_time on referral (opened_at desc, id desc);
