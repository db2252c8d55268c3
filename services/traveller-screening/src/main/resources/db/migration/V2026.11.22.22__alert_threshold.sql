-- From which score on a likeness of names is a match. One may wait for a second person, one is in force.
create table alert_threshold (
  id          uuid             primary key,
  threshold   double precision not null check (threshold between 0.2 and 0.95),
  rules       text             not null,
  reason      text             not null,
  proposed_at timestamptz      not null,
  proposed_by text             not null,
  consequence text             not null,
  standing    text             not null,
  note        text,
  decided_at  timestamptz,
  decided_by  text,
  replaced_at timestamptz,
  version     bigint           not null,
  check (standing not in ('IN_FORCE', 'REPLACED') or decided_by <> proposed_by)
);

create unique index alert_threshold_waiting on alert_threshold (standing) where standing = 'PROPOSED';
create unique index alert_threshold_in_force on alert_threshold (standing) where standing = 'IN_FORCE';

-- How near a traveller came to a listed person by name, and by which rules: what the consequence of a
-- threshold is counted from. Unknown for screenings made before, or where names were not compared.
alter table screening add column rules text, add column nearest_by_name double precision;
create index screening_nearness on screening (rules, occurred_at) include (crossing_point, nearest_by_name)
  where nearest_by_name is not null;
