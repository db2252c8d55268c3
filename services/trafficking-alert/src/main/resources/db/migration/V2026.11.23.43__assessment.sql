-- What protection officers found with an indicator set. A fact: never changed; a later one stands beside it.
create table assessment (
  id                 uuid        primary key,
  alert_id           uuid        not null references alert,
  content            text        not null,
  indicators_present boolean     not null,
  assessed_at        timestamptz not null,
  assessed_by        text        not null
);

create index assessment_by_alert on assessment (alert_id, assessed_at, id);
