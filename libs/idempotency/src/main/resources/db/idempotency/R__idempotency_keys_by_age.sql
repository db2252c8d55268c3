-- Of what the expiry removes, the oldest first: keys of requests. Ids that name the record itself are none, and stay.
drop index if exists idempotency_key_by_age;
create index if not exists idempotency_key_of_request_by_age on idempotency_key (recorded_at)
  where key <> record_id::text;
