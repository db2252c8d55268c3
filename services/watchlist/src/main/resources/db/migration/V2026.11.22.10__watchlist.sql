-- The published versions of the list, one after another.
create table list_version (
  version      bigint      generated always as identity primary key,
  published_at timestamptz not null,
  source       text        not null,
  added        int         not null,
  changed      int         not null,
  removed      int         not null,
  subjects     int         not null
);

-- What each version says of each subject. In force is what has no end; nothing is overwritten, so what
-- the list said at any moment can be read back.
create table subject_version (
  id          uuid   primary key,
  subject_id  text   not null,
  source      text   not null,
  kind        text   not null,
  reference   text   not null,
  since       bigint not null references list_version,
  until       bigint references list_version,
  fingerprint text   not null,
  content     text   not null
);

create unique index subject_in_force on subject_version (subject_id) where until is null;
create index subject_in_force_by_source on subject_version (source, subject_id) where until is null;
create index subject_history on subject_version (subject_id, since);

-- The files that were taken in.
create table list_import (
  id           uuid        primary key,
  source       text        not null,
  recorded_at  timestamptz not null,
  recorded_by  text        not null,
  generated_at timestamptz,
  sha256       text        not null,
  version      bigint      not null references list_version,
  read         int         not null,
  unchanged    int         not null,
  faults       text        not null
);
