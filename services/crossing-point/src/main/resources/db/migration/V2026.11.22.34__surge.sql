-- Surge orders: proposed by one person, confirmed by another, ended by time. Nothing but decision and revocation
-- changes one.
create table surge_order (
  id              uuid        primary key,
  crossing_points varchar[]   not null check (cardinality(crossing_points) > 0),
  directions      varchar[]   not null,
  travellers      varchar[]   not null,
  nationalities   varchar[]   not null,
  from_time       timestamptz not null,
  until_time      timestamptz not null check (until_time > from_time),
  may_be_left_out varchar[]   not null,
  agreed_per_hour int,
  decree_issuer   text        not null,
  decree_number   text        not null,
  decree_date     date        not null,
  decree_text     text        not null,
  proposed_at     timestamptz not null,
  proposed_by     text        not null,
  decision        text,
  note            text,
  decided_at      timestamptz,
  decided_by      text        check (decided_by <> proposed_by),
  revoked_at      timestamptz,
  revoked_by      text,
  revocation      text,
  version         bigint      not null,
  check ((decision is null) = (decided_by is null))
);

create index surge_order_by_time on surge_order (proposed_at desc, id desc);

-- A group registered at once under an order. A fact: only whether something is still missing changes.
create table surge_registration (
  id             uuid        primary key,
  order_id       uuid        not null references surge_order,
  crossing_point text        not null,
  lane           text        not null,
  direction      text        not null,
  capture        text        not null,
  occurred_at    timestamptz not null,
  recorded_at    timestamptz not null,
  recorded_by    text        not null,
  persons        int         not null check (persons > 0),
  deviates       boolean     not null,
  incomplete     boolean     not null
);

create index surge_registration_by_order on surge_registration (order_id, recorded_at desc, id desc);
create index surge_registration_by_place on surge_registration (crossing_point, occurred_at);
create index surge_registration_incomplete on surge_registration (recorded_at desc, id desc) where incomplete;

-- What was captured of a person, in all versions; only whether a version is the latest changes.
create table surge_person (
  id              uuid        primary key,
  registration_id uuid        not null references surge_registration,
  position        int         not null,
  version         int         not null,
  latest          boolean     not null,
  token           text        not null,
  name            text        not null,
  relation        text        not null,
  birth_year      text,
  age_band        text,
  sex             text,
  nationality     text,
  document_type   text,
  document_number text,
  issuing_state   text,
  screening_id    uuid,
  left_out        varchar[]   not null,
  recorded_at     timestamptz not null,
  recorded_by     text        not null,
  unique (registration_id, position, version)
);

create unique index surge_person_latest on surge_person (registration_id, position) where latest;
create unique index surge_person_token on surge_person (token) where latest;
