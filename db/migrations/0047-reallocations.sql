-- Many children who went from one officer to others at once, so that the whole of it can be seen, told and undone. Who
-- holds a child on a day stays in `allocation`, and each decision in `allocation_decision`.
create table reallocation (
  -- made when the form is drawn: one form sent twice is one reallocation
  id text primary key,
  from_officer_id text not null references person (id),
  from_day date not null,
  -- what the letters say of it: leaves: the officer leaves; share: so that every officer has time; other: nothing is said
  why text not null check (why in ('leaves', 'share', 'other')),
  -- the service's day: undone on the same day, nothing has changed
  decided_on date not null,
  decided_by text not null references account (id),
  decided_at timestamptz not null
);
create index reallocation_of_officer on reallocation (from_officer_id, decided_at);

create table reallocated_child (
  reallocation_id text not null references reallocation (id),
  child_id text not null references child (id),
  officer_id text not null references person (id),
  -- since when the officer before held the child
  held_from date not null,
  -- the decision that gave the child to the officer; null: it was refused
  decision integer,
  refused text,
  -- the decision that gave the child back; null: it stands, or it was left when the rest was undone
  undone integer,
  left_because text,
  primary key (reallocation_id, child_id),
  foreign key (child_id, decision) references allocation_decision (child_id, number),
  foreign key (child_id, undone) references allocation_decision (child_id, number),
  check ((decision is null) = (refused is not null))
);
create index reallocated_child_by_child on reallocated_child (child_id);
