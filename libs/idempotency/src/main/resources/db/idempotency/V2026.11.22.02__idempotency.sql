-- Which record a request made, so that the same request sent again is answered with the same record.
create table idempotency_key (
  scope       text        not null,
  key         text        not null,
  fingerprint text        not null,
  record_id   uuid        not null,
  recorded_at timestamptz not null,
  primary key (scope, key)
);

create index idempotency_key_by_age on idempotency_key (recorded_at);
