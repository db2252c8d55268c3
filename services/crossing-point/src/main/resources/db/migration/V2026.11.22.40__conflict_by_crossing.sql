-- The copies of one crossing.
create index crossing_conflict_by_crossing on crossing_conflict (crossing_id);
