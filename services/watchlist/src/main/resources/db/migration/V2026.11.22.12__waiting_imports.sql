-- An import may wait for another person's decision before it takes force, so it need not have a version.
alter table list_import
  alter version drop not null,
  add state         text   not null default 'APPLIED',
  add waits_because text,
  add base          bigint not null default 0,
  add added         int    not null default 0,
  add changed       int    not null default 0,
  add removed       int    not null default 0,
  add decided_at    timestamptz,
  add decided_by    text,
  add note          text,
  add revision      bigint not null default 0;

update list_import i
set base = i.version - 1, added = v.added, changed = v.changed, removed = v.removed
from list_version v
where v.version = i.version;

alter table list_import
  alter state drop default,
  alter base drop default,
  alter added drop default,
  alter changed drop default,
  alter removed drop default,
  alter revision drop default;

-- Of one source, one file waits: the last that came.
create unique index import_waiting on list_import (source) where state = 'WAITING';

-- What a waiting import would change, as it was when it was computed; content is null where it removes.
create table import_change (
  id          uuid primary key,
  import_id   uuid not null references list_import,
  subject_id  text not null,
  content     text,
  fingerprint text,
  unique (import_id, subject_id)
);

-- What a version changed is read back by these.
create index subject_begun on subject_version (since);
create index subject_ended on subject_version (until) where until is not null;
