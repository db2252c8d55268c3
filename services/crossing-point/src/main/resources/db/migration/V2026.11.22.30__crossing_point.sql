create table crossing_point (
  code            text             primary key,
  kind            text             not null,
  authority       text             not null,
  status          text             not null,
  governorate     text             not null,
  name_en         text             not null,
  name_ar         text             not null,
  name_ckb        text             not null,
  opposite_state  text,
  opposite_name   text,
  latitude        double precision,
  longitude       double precision,
  position_source text,
  lanes           int              not null,
  version         bigint           not null
);

-- What screening has told of its screenings; no personal data.
create table known_screening (
  screening_id   uuid        primary key,
  crossing_point text        not null,
  advice         text        not null,
  document_seal  text        not null,
  occurred_at    timestamptz not null,
  referral       text        not null
);

-- Who crossed. A fact: never changed but for its marks.
create table crossing (
  id                   uuid        primary key,
  crossing_point       text        not null,
  lane                 text        not null,
  direction            text        not null,
  capture              text        not null,
  screening_id         uuid,
  occurred_at          timestamptz not null,
  recorded_at          timestamptz not null,
  recorded_by          text        not null,
  primary_identifier   text        not null,
  secondary_identifier text        not null,
  date_of_birth        text        not null,
  sex                  text        not null,
  nationality          text        not null,
  document_type        text        not null,
  document_number      text        not null,
  issuing_state        text        not null,
  date_of_expiry       text        not null,
  marks                varchar[]   not null
);

create index crossing_by_place on crossing (crossing_point, occurred_at desc, id desc);
create index crossing_by_time on crossing (occurred_at desc, id desc);
create index crossing_by_screening on crossing (screening_id) where screening_id is not null;
create index crossing_marked on crossing (occurred_at desc, id desc) where cardinality(marks) > 0;
