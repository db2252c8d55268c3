-- A year by crossing point and nationality read a million counts by the day; by the month there are some 45,000.
create table flow_by_place_and_origin (
  month          date        not null,
  crossing_point text        not null,
  direction      text        not null,
  nationality    text        not null,
  crossings      bigint      not null,
  primary key (month, crossing_point, direction, nationality)
);

insert into flow_by_place_and_origin
  select date_trunc('month', day)::date, crossing_point, direction, nationality, sum(crossings)
    from flow_by_nationality group by 1, 2, 3, 4;
