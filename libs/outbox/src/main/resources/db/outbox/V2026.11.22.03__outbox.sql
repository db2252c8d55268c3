-- Facts that are true (committed) and still to be told.
create table outbox (
  event_id    uuid        primary key,
  seq         bigint      generated always as identity,
  topic       text        not null,
  event_key   text        not null,
  type        text        not null,
  content     text,                   -- null says: this key is gone (Kafka tombstone)
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  batch       uuid                    -- set while the row is on its way, see OutboxRelay
);

create index outbox_waiting on outbox (seq) where batch is null;
create index outbox_on_its_way on outbox (batch, seq) where batch is not null;

-- One replica of a service relays at a time.
create table outbox_lease (
  id         int         primary key check (id = 1),
  holder     uuid        not null,
  held_until timestamptz not null
);
