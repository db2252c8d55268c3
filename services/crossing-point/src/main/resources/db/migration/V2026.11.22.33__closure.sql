-- Closures by decree. Kept for ever; nothing but its lifting changes one. ends_at is the earlier of until_time
-- and lifted_at, so that one look at the index finds those that hold.
create table closure (
  id              uuid        primary key,
  crossing_points varchar[]   not null,
  authority       text,
  directions      varchar[]   not null,
  travellers      varchar[]   not null,
  nationalities   varchar[]   not null,
  from_time       timestamptz not null,
  until_time      timestamptz,
  ends_at         timestamptz,
  decree_issuer   text        not null,
  decree_number   text        not null,
  decree_date     date        not null,
  decree_text     text        not null,
  recorded_at     timestamptz not null,
  recorded_by     text        not null,
  lifted_at       timestamptz,
  lifted_by       text,
  lifting_issuer  text,
  lifting_number  text,
  lifting_date    date,
  lifting_text    text,
  version         bigint      not null,
  check (until_time > from_time),
  check ((authority is null) <> (cardinality(crossing_points) = 0)),
  check ((lifted_at is null) = (lifting_issuer is null))
);

create index closure_by_end on closure (ends_at);
create index closure_by_time on closure (recorded_at desc, id desc);
