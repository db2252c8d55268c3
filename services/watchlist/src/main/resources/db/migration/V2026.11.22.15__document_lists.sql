-- The published versions of the listed documents, of all sources; apart from the list's own.
create table document_version (
  version      bigint      generated always as identity primary key,
  published_at timestamptz not null,
  source       text        not null,
  added        int         not null,
  changed      int         not null,
  removed      int         not null,
  documents    int         not null
);

-- What each version says of each document: fraud, date, authority and reference as a JSON array. In force is what has no
-- end; nothing is overwritten. Versions are not referred to as foreign keys: to look each one up for a million documents
-- takes as long as all the rest. Numbers are compared by their bytes, which is several times quicker than by a language.
create table listed_document (
  source        text collate "C" not null,
  number        text collate "C" not null,
  issuing_state text collate "C" not null,
  type          text collate "C" not null,
  page          int    not null,
  record        text   not null,
  since         bigint not null,
  until         bigint
);

create unique index listed_document_in_force on listed_document (number, issuing_state, type, source) where until is null;
create index listed_document_page on listed_document (page) where until is null;

-- The files of documents that were taken in.
create table document_import (
  id            uuid        primary key,
  source        text        not null,
  state         text        not null,
  waits_because text,
  recorded_at   timestamptz not null,
  recorded_by   text        not null,
  sha256        text        not null,
  base          bigint      not null,
  version       bigint      references document_version,
  read          int         not null,
  added         int         not null,
  changed       int         not null,
  removed       int         not null,
  decided_at    timestamptz,
  decided_by    text,
  note          text,
  faults_found  int         not null,
  faults        text        not null,
  revision      bigint      not null
);

-- Of one source, one file waits: the last that came.
create unique index document_import_waiting on document_import (source) where state = 'WAITING';
create index document_import_by_time on document_import (recorded_at desc);

-- What a waiting file would change, as it was when it was compared; record is null where it removes.
create table document_change (
  import_id     uuid             not null,
  number        text collate "C" not null,
  issuing_state text collate "C" not null,
  type          text collate "C" not null,
  page          int              not null,
  listed        boolean          not null,   -- in force before
  record        text,
  primary key (import_id, number, issuing_state, type)
);
