-- What protection finds of an alert: the last on the alert, all of them here. Never changed.
create table finding (
  id           uuid        primary key,
  alert_id     uuid        not null references alert,
  finding      text        not null,
  screening_id uuid,
  note         text        not null,
  found_at     timestamptz not null,
  found_by     text        not null
);

create index finding_by_alert on finding (alert_id, found_at, id);

alter table alert
  add column finding            text   not null default 'UNDER_ASSESSMENT',
  add column found_screening_id uuid,
  add column findings           int    not null default 0,
  add column version            bigint not null default 0;

create index alert_under_assessment on alert (crossing_point, occurred_at desc, id desc)
  where finding = 'UNDER_ASSESSMENT';
