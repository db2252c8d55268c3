-- On which topic what is in force was told last: a topic made anew has another id, and nothing on it.
create table told_topic (
  topic    text        primary key,
  topic_id text        not null,
  told_at  timestamptz not null
);
