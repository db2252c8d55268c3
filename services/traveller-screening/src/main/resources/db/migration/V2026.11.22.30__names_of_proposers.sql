-- The sign-in name of whoever proposed or took down, as it was then: who decides sees a person, not an id.
alter table alert_threshold add proposed_by_name text;
alter table redress add lodged_by_name text;
