-- What a year by the day is asked for needs fewer counts to read: age and sex apart from purposes, and nationalities of all crossing
-- points together.
create table flow_by_origin (
  day            date        not null,
  direction      text        not null,
  nationality    text        not null,
  crossings      bigint      not null,
  primary key (day, direction, nationality)
);

create table flow_by_age (
  day            date        not null,
  crossing_point text        not null,
  direction      text        not null,
  sex            text        not null,
  age_band       text        not null,
  crossings      bigint      not null,
  primary key (day, crossing_point, direction, sex, age_band)
);

create table flow_by_purpose (
  day            date        not null,
  crossing_point text        not null,
  direction      text        not null,
  purpose        text        not null,
  crossings      bigint      not null,
  primary key (day, crossing_point, direction, purpose)
);

insert into flow_by_origin select day, direction, nationality, sum(crossings) from flow_by_nationality group by 1, 2, 3;
insert into flow_by_age select day, crossing_point, direction, sex, age_band, sum(crossings) from flow_by_kind group by 1, 2, 3, 4, 5;
insert into flow_by_purpose select day, crossing_point, direction, purpose, sum(crossings) from flow_by_kind group by 1, 2, 3, 4;

drop table flow_by_kind;
