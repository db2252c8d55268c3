-- What protection has told of concerns: whom nobody must turn back, and nothing of why.
create table known_concern (
  alert_id       uuid        primary key,
  crossing_point text,
  screening_id   uuid,
  shields        boolean     not null,
  raised_at      timestamptz not null,
  heard_at       timestamptz not null
);

create index known_concern_shielding on known_concern (alert_id) where shields;

alter table known_screening add column refusal text not null default 'NONE';

-- A refusal of entry. What was proposed never changes; how it stands does.
create table refusal (
  id                   uuid        primary key,
  crossing_point       text        not null,
  occurred_at          timestamptz not null,
  recorded_at          timestamptz not null,
  screening_id         uuid,
  companion_id         uuid        references refusal,
  ground               text        not null,
  ground_edition       text        not null,
  facts                text        not null,
  language             text        not null,
  primary_identifier   text        not null,
  secondary_identifier text        not null,
  date_of_birth        text        not null,
  sex                  text        not null,
  nationality          text        not null,
  document_type        text,
  document_number      text,
  issuing_state        text,
  date_of_expiry       text,
  proposed_by          text        not null,
  state                text        not null,
  confirmation         int         not null,
  confirmed_by         text,
  confirmed_at         timestamptz,
  final_at             timestamptz,
  version              bigint      not null,
  constraint refusal_takes_two check (confirmed_by <> proposed_by),
  constraint refusal_final_is_confirmed check (state not in ('CONFIRMED', 'FINAL') or confirmed_by is not null)
);

create index refusal_by_place on refusal (crossing_point, occurred_at desc, id desc);
create index refusal_by_time on refusal (occurred_at desc, id desc);
create index refusal_by_state on refusal (state, final_at) where state in ('CONFIRMED', 'HELD', 'FINAL');
create index refusal_by_companion on refusal (companion_id) where companion_id is not null;
-- one at a time of a screening
create unique index refusal_of_screening on refusal (screening_id)
  where screening_id is not null and state not in ('WITHDRAWN', 'ANNULLED');

-- Each step of a refusal: what was done, by whom (nobody, where the service did it), what came of it. Never changed.
create table refusal_step (
  id         uuid        primary key,
  refusal_id uuid        not null references refusal,
  act        text        not null,
  state      text        not null,
  at         timestamptz not null,
  by         text,
  note       text
);

create index refusal_step_by_refusal on refusal_step (refusal_id, at, id);
