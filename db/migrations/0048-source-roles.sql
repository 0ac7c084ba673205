-- What the roles of involvements mean that another system tells of. They are free text, council by council, so a person
-- says of each whether it is the reviewing officer; nothing is guessed. Each answer stays, with who gave it and when: the
-- newest counts, and a role with none is asked for.
create table source_role_meaning (
  id text primary key,
  system text not null,
  -- as the source writes it, without blanks at its ends
  role text not null,
  -- 1, 2, … of each role: the version of what it means
  number integer not null,
  means text not null check (means in ('iro', 'not-iro')),
  decided_by text not null references account (id),
  decided_at timestamptz not null,
  unique (system, role, number)
);
