-- What a booth may say of a crossing besides: by what leave, what for, by what means, with whom.
alter table crossing
  add column permit_kind            text,
  add column permit_number          text,
  add column permit_valid_until     date,
  add column permit_days            int,
  add column purpose                text,
  add column vehicle_plate          text,
  add column vehicle_state          text,
  add column vehicle_kind           text,
  add column conveyance_kind        text,
  add column conveyance_designator  text,
  add column travel_group           uuid;
