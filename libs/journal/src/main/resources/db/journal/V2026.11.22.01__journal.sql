-- Who did or saw what, to whose record, and why. Only ever added to.
create table journal (
  id          uuid        primary key,
  recorded_at timestamptz not null,
  actor_id    text        not null,
  actor_name  text        not null,
  duties      text[]      not null,
  action      text        not null,
  record_type text        not null,
  record_ids  text[]      not null,
  place       text,
  reason      text,
  request_id  text        not null
);

create index journal_by_record on journal using gin (record_ids);
create index journal_by_actor on journal (actor_id, recorded_at);

create function journal_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is append-only';
end $$;

create trigger journal_is_append_only
  before update or delete or truncate on journal
  for each statement execute function journal_is_append_only();
