-- Which events of the realm the journal tells of: each once, however often it is read.
create table realm_event (
  id          text        primary key,
  log         text        not null,
  occurred_at timestamptz not null
);

create index realm_event_latest on realm_event (log, occurred_at);
