-- The listed documents as they were last heard, page by page and deflated: what a restart goes on with.
create table kept_document_page (
  page    int   primary key,
  content bytea not null
);
alter table kept_document_page alter content set storage external;

-- Where in the topic that was, and which version was in force as of when.
create table kept_documents (
  id           int    primary key check (id = 1),
  topic_id     text   not null,
  next_offset  bigint not null,
  version      bigint,
  published_at timestamptz,
  documents    int,
  as_of        timestamptz
);
