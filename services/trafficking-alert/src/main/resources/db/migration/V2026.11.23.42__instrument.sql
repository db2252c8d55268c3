-- Instruments in all their versions. A version is never changed: what was found with it can be found again.
create table instrument (
  instrument  text        not null,
  version     int         not null,
  content     text        not null,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  primary key (instrument, version)
);
