-- What was asked and answered in the second line. A version is never changed; a correction is a later version.
create table interview (
  id             uuid        primary key,
  referral_id    uuid        not null references referral,
  version        int         not null,
  corrects       uuid        unique references interview,
  begun_at       timestamptz not null,
  ended_at       timestamptz not null,
  language       text        not null,
  other_language text,
  interpreter    boolean     not null,
  account        text        not null,
  interviewed_by text        not null,
  recorded_at    timestamptz not null,
  recorded_by    text        not null,
  check (ended_at >= begun_at),
  check ((version = 1) = (corrects is null)),
  check ((language = 'other') = (other_language is not null))
);
create index interview_by_referral on interview (referral_id, recorded_at, id);

create trigger interview_is_append_only
  before update or delete or truncate on interview
  for each statement execute function is_append_only();

-- That a time limit of a referral passed: once for each limit, until a supervisor has taken note.
create table escalation (
  id              uuid        primary key,
  referral_id     uuid        not null references referral,
  time_limit      text        not null,
  due_at          timestamptz not null,
  escalated_at    timestamptz not null,
  acknowledged_at timestamptz,
  acknowledged_by text,
  note            text,
  unique (referral_id, time_limit),
  check ((acknowledged_at is null) = (acknowledged_by is null))
);
