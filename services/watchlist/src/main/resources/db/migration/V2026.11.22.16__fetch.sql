-- How far lists have been fetched from their publishers.
create table list_fetch (
  source        text        primary key,
  next_at       timestamptz not null,
  tried_at      timestamptz,
  succeeded_at  timestamptz,
  failure       text,
  import_id     uuid        references list_import,
  entity_tag    text,
  last_modified text
);
