-- Where in the topic a subject was told of and where the version in force, instead of the end of the batch each came
-- in: what lies between two marks is what that version changed.
alter table kept_subject rename column told_before to told_at;
alter table kept_list add column marked_at bigint;
update kept_subject set told_at = told_at - 1;
update kept_list set marked_at = next_offset - 1 where version is not null;
update rescreened set up_to = up_to - 1;

-- How many travellers could not be held against a change.
alter table rescreening add column failed int not null default 0;
alter table rescreening alter column failed drop default;
