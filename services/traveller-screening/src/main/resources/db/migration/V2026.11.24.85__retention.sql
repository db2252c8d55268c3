-- What there is of each class of records, as the eraser reads it: see RecordClass. Most screenings found nothing and go
-- early; those of which anything came stay longer, with all that hangs on them. Which is which, and from when the period
-- of the latter runs, is kept with the screening: millions are looked through in the order of time.
alter table screening
  add matched    boolean     not null default false,
  add settled_at timestamptz;   -- null while something waits, and of those that found nothing

-- Whether the check found anything: what it advises, and whom an officer told the traveller from before.
create function screening_found(advice text, findings text) returns boolean language sql immutable as $$
  select advice <> 'CLEAR'
      or coalesce(findings::jsonb -> 'matches', '[]') not in ('[]', 'null')
      or coalesce(findings::jsonb -> 'listedDocuments', '[]') not in ('[]', 'null')
$$;

-- The last that came of a screening, and not before what came of it is over: a referral, what a traveller asked, a
-- clearance that is heeded.
create function screening_settled_at(of uuid) returns timestamptz language sql as $$
  select case
      when exists (select from referral where screening_id = of and state <> 'RESOLVED')
        or exists (select from redress where screening_id = of and decision is null)
      then null
      else greatest(
        s.occurred_at,
        (select max(resolved_at) from referral where screening_id = of),
        (select max(decided_at) from redress where screening_id = of),
        (select max(least(withdrawn_at, expires_at)) from clearance where screening_id = of),
        (select max(issued_at) from case_reference where screening_id = of))
    end
    from screening s where s.id = of
$$;

create index redress_by_screening on redress (screening_id);
create index clearance_by_screening on clearance (screening_id);
create index clearance_by_referral on clearance (referral_id) where referral_id is not null;
create index clearance_by_redress on clearance (redress_id) where redress_id is not null;
create index late_match_by_referral on late_match (referral_id);

update screening s set matched = true, settled_at = screening_settled_at(s.id)
 where screening_found(s.advice, s.findings)
    or exists (select from referral where screening_id = s.id)
    or exists (select from case_reference where screening_id = s.id);

create function note_screening_matched() returns trigger language plpgsql as $$
begin
  new.matched := screening_found(new.advice, new.findings);
  new.settled_at := case when new.matched then new.occurred_at end;
  return new;
end $$;

create trigger screening_notes_matched
  before insert on screening
  for each row execute function note_screening_matched();

-- Two may come of one screening at once: the second waits here, and sees what the first wrote.
create function note_screening_settled() returns trigger language plpgsql as $$
begin
  perform from screening where id = new.screening_id for no key update;
  update screening set matched = true, settled_at = screening_settled_at(id) where id = new.screening_id;
  return null;
end $$;

create trigger referral_settles_screening
  after insert on referral
  for each row execute function note_screening_settled();
create trigger referral_resolved_settles_screening
  after update on referral
  for each row when ((old.state = 'RESOLVED') <> (new.state = 'RESOLVED')) execute function note_screening_settled();
create trigger redress_settles_screening
  after insert or update on redress
  for each row execute function note_screening_settled();
create trigger clearance_settles_screening
  after insert or update on clearance
  for each row execute function note_screening_settled();
create trigger case_reference_settles_screening
  after insert on case_reference
  for each row execute function note_screening_settled();

create index screening_unmatched on screening (occurred_at) where not matched;
create index screening_matched on screening (settled_at) where matched;

create view retention_unmatched_screening as
select s.id, array[s.id] as parts, array[s.crossing_point] as places, array[s.occurred_at] as times,
       s.occurred_at as counted_from
  from screening s
 where not s.matched;

create view retention_matched_screening as
select s.id, part.ids as parts, part.places, part.times, s.settled_at as counted_from
  from screening s
  cross join lateral (
    select array_agg(id) as ids, array_agg(place) as places, array_agg(at) as times
      from (values (s.id, s.crossing_point, s.occurred_at)
            union all
            select r.id, r.crossing_point, r.opened_at from referral r where r.screening_id = s.id
            union all
            select d.id, s.crossing_point, d.lodged_at from redress d where d.screening_id = s.id) of (id, place, at)) part
 where s.matched;

-- What was done and said in the second line is never changed, and goes with its referral or not at all.
create function goes_with_its_referral() returns trigger language plpgsql as $$
begin
  if exists (select from referral where id = old.referral_id) then
    raise exception '% is append-only', tg_table_name;
  end if;
  return old;
end $$;

drop trigger referral_act_is_append_only on referral_act;
create trigger referral_act_is_append_only
  before update or truncate on referral_act
  for each statement execute function is_append_only();
create trigger referral_act_goes_with_its_referral
  before delete on referral_act
  for each row execute function goes_with_its_referral();
alter table referral_act
  drop constraint referral_act_referral_id_fkey,
  add foreign key (referral_id) references referral on delete cascade;

drop trigger interview_is_append_only on interview;
create trigger interview_is_append_only
  before update or truncate on interview
  for each statement execute function is_append_only();
create trigger interview_goes_with_its_referral
  before delete on interview
  for each row execute function goes_with_its_referral();
alter table interview
  drop constraint interview_referral_id_fkey,
  add foreign key (referral_id) references referral on delete cascade;

-- How those fared who were screened and are erased: by one thing at a time, so that nobody is put together from it.
create table screened_count (
  day            date   not null,   -- in Baghdad
  crossing_point text   not null,
  dimension      text   not null,   -- as FairnessDimension has it
  grp            text   not null,
  screened       bigint not null,
  stopped        bigint not null,
  not_checked    bigint not null,
  by_officer     bigint not null,
  decided        bigint not null,
  wrongly        bigint not null,
  primary key (day, crossing_point, dimension, grp)
);
