-- What there is of each class of records, as the eraser reads it: see RecordClass.

-- Stays that are over: an entry with its exit, an exit without one. And entries of nationals, who may stay.
create view retention_crossing as
select e.id, array[e.id, x.id] as parts, array[e.crossing_point, x.crossing_point] as places,
       array[e.occurred_at, x.occurred_at] as times, x.occurred_at as counted_from
  from passage x
  join passage e on e.id = x.partner_id and e.partner_id = x.id
 where x.direction = 'EXIT' and x.partner_id is not null
union all
select p.id, array[p.id], array[p.crossing_point], array[p.occurred_at], p.occurred_at
  from passage p
 where p.state = 'ENTRY_MISSING' or (p.national and p.direction = 'ENTRY' and p.state in ('OPEN', 'EXIT_MISSING'));

create index passage_exit_by_time on passage (occurred_at) where direction = 'EXIT' and partner_id is not null;

-- Foreigners who came in and of whom no exit is known. Counted from the end of the last permitted day, and not at all
-- while none is known; of whoever came in again before any exit, from the entry.
create function retention_overstay_from(state text, occurred_at timestamptz, permitted_until date) returns timestamptz
  language sql immutable as $$
  select case state
      when 'EXIT_MISSING' then occurred_at
      else (permitted_until + 1)::timestamp at time zone 'Asia/Baghdad'
    end
$$;

create view retention_overstay as
select p.id, array[p.id] as parts, array[p.crossing_point] as places, array[p.occurred_at] as times,
       retention_overstay_from(p.state, p.occurred_at, p.permitted_until) as counted_from
  from passage p
 where p.direction = 'ENTRY' and not p.national and p.state in ('OPEN', 'EXIT_MISSING');

create index passage_overstay on passage (retention_overstay_from(state, occurred_at, permitted_until))
  where direction = 'ENTRY' and not national and state in ('OPEN', 'EXIT_MISSING');

-- Refusals of entry: an adult's with those of the children who are with them, counted from the last step of the last of
-- them; one that has not ended is never due.
create view retention_refusal as
select r.id, array_agg(f.id) as parts, array_agg(f.crossing_point) as places, array_agg(f.occurred_at) as times,
       case when bool_and(f.state in ('FINAL', 'WITHDRAWN', 'ANNULLED')) then max(f.stepped_at) end as counted_from
  from refusal r
  join lateral (
    select g.id, g.crossing_point, g.occurred_at, g.state,
           (select max(s.at) from refusal_step s where s.refusal_id = g.id) as stepped_at
      from refusal g
     where g.id = r.id or g.companion_id = r.id) f on true
 where r.companion_id is null
 group by r.id;

-- Groups that were registered under a surge order.
create view retention_surge_registration as
select g.id, array[g.id] as parts, array[g.crossing_point] as places, array[g.occurred_at] as times,
       g.occurred_at as counted_from
  from surge_registration g;

-- What was heard of screenings with which nobody crossed, and nobody was refused entry; with the others it goes.
create view retention_heard_screening as
select k.screening_id as id, array[k.screening_id] as parts, array[k.crossing_point] as places,
       array[k.occurred_at] as times, k.occurred_at as counted_from
  from known_screening k
 where not exists (select from crossing c where c.screening_id = k.screening_id)
   and not exists (select from refusal r where r.screening_id = k.screening_id);

create index known_screening_by_time on known_screening (occurred_at);
create index refusal_by_screening on refusal (screening_id) where screening_id is not null;

-- Until when crossings were erased: what is counted from crossings themselves is too little before.
create table flow_erased (
  id         int         primary key check (id = 1),
  until_time timestamptz not null
);
