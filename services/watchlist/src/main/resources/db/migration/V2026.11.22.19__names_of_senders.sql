-- The sign-in name of whoever sent or proposed, as it was then: who decides sees a person, not an id.
alter table list_import add recorded_by_name text;
alter table document_import add recorded_by_name text;
alter table entry_proposal add proposed_by_name text;
