-- Statistics of a month, in all editions ever drawn up (docs/statistics.md). Figures that may not be published are not in them:
-- of all that was counted there is a digest, with a salt without which small figures could be tried.
create table statistics_edition (
  id            text        primary key,
  month         date        not null check (extract(day from month) = 1),
  edition       int         not null check (edition > 0),
  standing      text        not null,
  content       text        not null,   -- the figures, as published
  threshold     bigint      not null,
  counted_as_of timestamptz not null,
  counted       int         not null,   -- how many figures, whether published or not
  salt          text        not null,
  digest        text        not null,
  drawn_up_by   text        not null,
  note          text,
  decided_at    timestamptz,
  decided_by    text,
  replaced_at   timestamptz,
  version       bigint      not null,
  unique (month, edition),
  check (standing not in ('PUBLISHED', 'REPLACED') or decided_by <> drawn_up_by)
);

create unique index statistics_edition_waiting on statistics_edition (month) where standing = 'DRAFT';
create unique index statistics_edition_published on statistics_edition (month) where standing = 'PUBLISHED';
