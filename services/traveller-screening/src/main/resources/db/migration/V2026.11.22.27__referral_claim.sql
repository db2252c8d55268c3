-- Who has taken a referral up, and by when it has to be taken up and resolved, counted from its opening. Those that
-- were opened before there were limits get the limits as shipped.
alter table referral
  add claimed_at     timestamptz,
  add claimed_by     text,
  add claim_due_at   timestamptz,
  add resolve_due_at timestamptz;
update referral
   set claimed_at     = resolved_at,
       claimed_by     = resolved_by,
       claim_due_at   = opened_at + interval '5 minutes',
       resolve_due_at = opened_at + interval '60 minutes';
alter table referral
  alter claim_due_at set not null,
  alter resolve_due_at set not null,
  add check ((claimed_at is null) = (claimed_by is null)),
  add check ((state = 'OPEN') = (claimed_by is null));

-- A claimed referral waits as an open one does: one at a time of a screening.
drop index referral_open_once;
create unique index referral_waiting_once on referral (screening_id) where state <> 'RESOLVED';
drop index referral_open;
create index referral_waiting on referral (crossing_point, opened_at) where state <> 'RESOLVED';

-- What the second line did with a referral, act by act. The version that was read names the act: sent again, it is
-- known again.
create table referral_act (
  id             uuid        primary key,
  referral_id    uuid        not null references referral,
  version_before bigint      not null,
  act            text        not null,
  state          text        not null,   -- afterwards
  done_at        timestamptz not null,
  done_by        text        not null,
  note           text,
  unique (referral_id, version_before)
);

create function is_append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;

create trigger referral_act_is_append_only
  before update or delete or truncate on referral_act
  for each statement execute function is_append_only();
