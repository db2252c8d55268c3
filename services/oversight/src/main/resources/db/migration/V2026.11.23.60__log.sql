-- The digest of each entry of all journals, in the order of the tree. Only ever added to.
create table log_entry (
  position bigint      primary key,      -- the leaf of the tree, from 0
  service  text        not null,
  entry_id uuid        not null,
  digest   bytea       not null check (length(digest) = 32),
  heard_at timestamptz not null
);

-- An entry that is told again is in the log once; told with another digest it is in the log again, and is seen.
create unique index log_entry_once on log_entry (entry_id, service, digest);

-- Full tiles of the tree, 256 hashes each, by their path (C2SP tlog-tiles). They follow from the entries.
create table tile (
  path   text  primary key,
  hashes bytea not null check (length(hashes) = 8192)
);

-- How far the tree has grown, and its partial tiles, from the leaves up. Whoever appends holds its only row.
create table tree (
  id   int    primary key check (id = 1),
  size bigint not null,
  edge bytea  not null
);
insert into tree (id, size, edge) values (1, 0, '');

-- What was signed, as it was signed. Only ever added to.
create table checkpoint (
  size      bigint      primary key,
  note      text        not null,
  signed_at timestamptz not null
);

create function log_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the log is append-only';
end $$;

create trigger log_entry_is_append_only before update or delete or truncate on log_entry
  for each statement execute function log_is_append_only();
create trigger tile_is_append_only before update or delete or truncate on tile
  for each statement execute function log_is_append_only();
create trigger checkpoint_is_append_only before update or delete or truncate on checkpoint
  for each statement execute function log_is_append_only();

revoke update, delete, truncate on log_entry, tile, checkpoint from current_user;
revoke delete, truncate on tree from current_user;
