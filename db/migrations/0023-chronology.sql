-- Chronologies: lists of what was done for a child, signed by somebody of the reviewing service and frozen as they read.

create table child_chronology (
  id text primary key,
  child_id text not null references child (id),
  -- the days it is of, each the first and the last; null: from the beginning, to the day it was signed
  from_day date,
  to_day date,
  -- which kinds of lines were asked for
  kinds text[] not null check (cardinality(kinds) > 0),
  -- the whole as it reads: the child’s name and number, who signed, and every line
  content jsonb not null,
  -- SHA-256 of the content, in hexadecimal
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  signed_by text not null references account (id),
  signed_at timestamptz not null,
  -- the day by which it is counted
  signed_on date not null
);
create index child_chronology_of_child on child_chronology (child_id);

-- It can be destroyed with the record, and never changed.
create function refuse_change_of_chronology() returns trigger language plpgsql as $$
begin
  raise exception 'a signed chronology is never changed';
end $$;
create trigger child_chronology_frozen before update on child_chronology
  for each row execute function refuse_change_of_chronology();
