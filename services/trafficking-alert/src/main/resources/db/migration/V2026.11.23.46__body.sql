-- Bodies that persons may be referred to. Of each the last version; what was changed when is in the journal.
create table body (
  id          text        primary key,
  content     text        not null,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  version     bigint      not null
);
