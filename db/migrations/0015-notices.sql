-- Who told the service that a child came into care, and when; and what an officer is proposed by: the teams an officer
-- is linked to, how much of a full week a post is, brothers and sisters who must not share an officer, what one officer
-- handed on to the next, and who stands in for an officer with one child.

-- Each notice as it was written down, added to and never changed: the one of the highest number holds.
create table entry_notice (
  child_id text not null references child (id),
  number integer not null,
  -- the day the child came into care, as the notice has it
  period_start date not null,
  -- the day the notice reached the service
  received_on date not null,
  team_id text references team (id),
  way text not null check (way in ('form', 'import')),
  -- the legal status that was told of; where it is there, the time in care stands on this notice alone until a file tells of it
  legal_status text,
  recorded_by text not null references account (id),
  recorded_at timestamptz not null,
  primary key (child_id, number)
);

alter table post
  add column full_time_equivalent numeric(3, 2) not null default 1
    check (full_time_equivalent > 0 and full_time_equivalent <= 1);

create table officer_team (
  id text primary key,
  officer_id text not null references person (id),
  team_id text not null references team (id),
  -- from where the officer works to where the team works, in kilometres; null where nobody has said
  km integer check (km between 0 and 999),
  from_day date not null,
  to_day date check (to_day >= from_day)
);
create unique index officer_team_now on officer_team (officer_id, team_id) where to_day is null;

-- Whether a child must not share an officer with brothers and sisters, and why: the highest number holds.
create table sibling_conflict (
  child_id text not null references child (id),
  number integer not null,
  stands boolean not null,
  reason text not null,
  recorded_by text not null references account (id),
  recorded_at timestamptz not null,
  primary key (child_id, number)
);

-- What an officer who takes a child over must know. `decision` is the number of the decision that gave them the child.
create table handover_note (
  child_id text not null references child (id),
  decision integer not null,
  version integer not null,
  says text not null,
  recorded_by text not null references account (id),
  recorded_at timestamptz not null,
  primary key (child_id, decision, version),
  foreign key (child_id, decision) references allocation_decision (child_id, number)
);

-- Who stands in with one child, from a day until the officer is back on another. Taken back: `returns_on` is `from_day`.
create table officer_cover (
  id text primary key,
  child_id text not null references child (id),
  cover_id text not null references person (id),
  from_day date not null,
  returns_on date not null check (returns_on >= from_day),
  version integer not null default 1,
  recorded_by text not null references account (id),
  recorded_at timestamptz not null
);
create index officer_cover_of_child on officer_cover (child_id, from_day);
create index officer_cover_of on officer_cover (cover_id);
