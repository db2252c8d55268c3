-- The watch of the day in Baghdad, for fairness (docs/fairness.md): a shift belongs to a supervisor, and its figures
-- would be those of a person.
create function fairness_watch(at timestamptz) returns text language sql immutable as $$
  select (array['NIGHT', 'DAY', 'EVENING'])[1 + extract(hour from at at time zone 'Asia/Baghdad')::int / 8]
$$;
