-- What was decided of who reviews a child, each time: by whom, and what they said of the officer. Who holds the child on
-- a day is `allocation`; a decision stays as it was made, also where a later one took its place from the same day.

create table allocation_decision (
  child_id text not null references child (id),
  -- 1, 2, … of each child: the version of who holds the child
  number integer not null,
  -- null: from that day nobody holds the child
  officer_id text references person (id),
  from_day date not null,
  -- whether whoever decided had checked it; null where nobody was chosen
  registered boolean,
  experienced boolean,
  decided_by text not null references account (id),
  decided_at timestamptz not null,
  primary key (child_id, number)
);
