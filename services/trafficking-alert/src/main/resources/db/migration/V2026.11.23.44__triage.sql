-- What was answered at the counter. Of whom is known only by the alert it led to.
create table triage (
  id             uuid        primary key,
  crossing_point text        not null,
  occurred_at    timestamptz not null,
  recorded_at    timestamptz not null,
  recorded_by    text        not null,
  form           text        not null,
  form_version   int         not null,
  language       text        not null,
  yes            varchar[]   not null,
  no             varchar[]   not null,
  alert_id       uuid        references alert
);

create index triage_by_place on triage (crossing_point, occurred_at desc, id desc);
