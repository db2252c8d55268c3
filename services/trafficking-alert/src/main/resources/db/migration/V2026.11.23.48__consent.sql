-- Which body may be given what of a person. A fact: nothing but its withdrawal changes it, once.
create table consent (
  id                     uuid        primary key,
  case_id                uuid        not null references case_file,
  body_id                text        not null references body,
  scope                  varchar[]   not null,
  given_by               text        not null,
  how                    text        not null,
  language               text        not null,
  interpreter            boolean     not null,
  given_at               timestamptz not null,
  note                   text,
  recorded_at            timestamptz not null,
  recorded_by            text        not null,
  withdrawn_at           timestamptz,
  withdrawal_note        text,
  withdrawal_recorded_at timestamptz,
  withdrawal_recorded_by text
);

create index consent_by_case on consent (case_id, recorded_at, id);

-- That a body is asked to help, and how that stands.
create table referral (
  id                 uuid        primary key,
  case_id            uuid        not null references case_file,
  body_id            text        not null references body,
  body_version       bigint      not null,
  service            text        not null,
  consent_id         uuid        not null references consent,
  urgency            text        not null,
  note               text,
  sent_at            timestamptz not null,
  sent_by            text        not null,
  answer_by          timestamptz not null,
  state              text        not null,
  answered_at        timestamptz,
  answered_by        text,
  answer_reason      text,
  answer_recorded_by text,
  recalled_at        timestamptz,
  recalled_because   text,
  destroyed_at       timestamptz,
  version            bigint      not null
);

create index referral_by_case on referral (case_id, sent_at, id);
create index referral_by_consent on referral (consent_id);
create index referral_awaited on referral (answer_by) where state = 'SENT';
create unique index referral_going_on on referral (case_id, body_id, service)
  where state in ('SENT', 'ACCEPTED');

-- What a body said after it had answered. Never changed.
create table referral_feedback (
  id          uuid        primary key,
  referral_id uuid        not null references referral,
  kind        text        not null,
  happened_at timestamptz not null,
  note        text,
  recorded_at timestamptz not null,
  recorded_by text        not null
);

create index referral_feedback_by_referral on referral_feedback (referral_id, recorded_at, id);
