-- Where in the topic a page was last told of and where the version in force, as of subjects: what lies between two marks
-- is what changed.
alter table kept_document_page add told_at bigint not null default 0;
alter table kept_document_page alter told_at drop default;
create index kept_document_page_by_place on kept_document_page (told_at);
alter table kept_documents add marked_at bigint;

-- Against which listed documents a screening was made, so that a counter that was behind is noticed.
alter table screening add document_list_version bigint;

-- How far travellers have been held against listed documents. What is kept already is held against them once.
alter table rescreened
  add documents_topic_id text   not null default '',
  add documents_up_to    bigint not null default -1;
alter table rescreened
  alter documents_topic_id drop default,
  alter documents_up_to    drop default;

alter table rescreening
  alter list_version drop not null,
  add document_list_version bigint,
  add document_pages        int not null default 0;
alter table rescreening alter document_pages drop default;

-- A listed document is no subject.
alter table late_match alter subject_id drop not null;
