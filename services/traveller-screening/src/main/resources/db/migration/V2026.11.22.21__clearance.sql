-- That a traveller with a document is not a listed person, as the second line decided.
create table clearance (
  id                  uuid        primary key,
  identity            text        not null,   -- sealed, see Identity
  subject_id          text        not null,
  subject_fingerprint text        not null,   -- of what the list said when the officer looked
  screening_id        uuid        not null references screening,
  referral_id         uuid        not null references referral,
  crossing_point      text        not null,
  cleared_at          timestamptz not null,
  cleared_by          text        not null,
  expires_at          timestamptz not null,
  withdrawn_at        timestamptz,
  withdrawn_by        text,
  withdrawal_reason   text,
  version             bigint      not null
);

create index clearance_by_identity on clearance (identity) where withdrawn_at is null;
create index clearance_by_time on clearance (cleared_at desc, id desc);
