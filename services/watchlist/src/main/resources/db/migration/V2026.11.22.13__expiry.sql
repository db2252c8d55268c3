-- The last day on which a listing holds, where its source gives one.
alter table subject_version add expires_on date;

create index subject_expiring on subject_version (expires_on) where until is null and expires_on is not null;
