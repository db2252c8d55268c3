-- Who invites or guarantees, as the permit names them.
alter table crossing add column permit_sponsor text;
