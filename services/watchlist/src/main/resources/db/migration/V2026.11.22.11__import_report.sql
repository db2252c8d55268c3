-- What a report says besides: entries about things, and how many faults there were, of which the first
-- thousand are kept.
alter table list_import add left_out int not null default 0;
alter table list_import add faults_found int not null default 0;
update list_import set faults_found = json_array_length(faults::json);
alter table list_import alter left_out drop default, alter faults_found drop default;
