-- Children, the people who hold them, their reviews, and what is owed to them.

create table team (
  id text primary key,
  name text not null unique
);

create table person (
  id text primary key,
  name text not null unique,
  sort_name text not null,
  left_on date
);

alter table account add constraint account_person foreign key (person_id) references person (id);

create table child (
  id text primary key,
  -- the number shown beside the name: one of those in child_identifier
  identifier text not null,
  given_name text,
  family_name text,
  -- folded to lower case without accents: the database sorts by bytes
  sort_name text not null,
  born date,
  sex text,
  ethnic text,
  unaccompanied boolean not null default false,
  sibling_group text,
  social_worker text,
  -- periods of care, legal statuses and placements, as derived from the newest source snapshots
  care jsonb not null,
  version integer not null default 1,
  -- of the latest period of care, for lists
  in_care_from date,
  in_care_to date,
  legal_status text,
  placement text,
  short_breaks boolean not null default false,
  -- the 18th birthday
  adult_on date
);
create index child_by_name on child (sort_name, id);
create index child_in_care on child (in_care_from) where in_care_to is null;
create index child_by_sibling_group on child (sibling_group) where sibling_group is not null;

create table child_identifier (
  system text not null,
  value text not null,
  child_id text not null references child (id),
  valid_from date,
  valid_to date,
  primary key (system, value)
);
create index child_identifier_of_child on child_identifier (child_id);

create table child_team (
  child_id text not null references child (id),
  team_id text not null references team (id),
  from_day date not null,
  to_day date,
  primary key (child_id, from_day)
);
create index child_team_now on child_team (team_id) where to_day is null;

create table allocation (
  child_id text not null references child (id),
  officer_id text not null references person (id),
  from_day date not null,
  to_day date,
  primary key (child_id, from_day)
);
create unique index allocation_now on allocation (child_id) where to_day is null;
create index allocation_of_officer on allocation (officer_id) where to_day is null;

create table review (
  id text primary key,
  child_id text not null references child (id),
  first_part date not null,
  parts date[] not null,
  completed_on date,
  had_meeting boolean,
  participation_code text,
  -- whether the national return's file holds it, and whether staff recorded it here
  in_file boolean not null default false,
  -- the day under which the file knows it, which stays where staff put the day right; null where no file holds it
  file_day date,
  -- what staff recorded, whole (features/reviews/held-review.ts); null for a review known only from a file
  record jsonb,
  late_reason text,
  version integer not null default 1,
  unique (child_id, first_part)
);

-- Every version of a recorded review, the newest included, with what was judged when it was saved.
create table review_version (
  review_id text not null references review (id),
  version integer not null,
  record jsonb not null,
  judged jsonb not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null references account (id),
  primary key (review_id, version)
);

create table review_draft (
  id text primary key,
  child_id text not null references child (id),
  review_id text references review (id),
  account_id text not null references account (id),
  based_on_version integer not null,
  content jsonb not null,
  saved_at timestamptz not null default now(),
  unique (child_id, account_id)
);

-- What is owed to each child. A projection: rebuilt from the facts in the transaction that changes them, and free of
-- today, so that it never goes stale. `verify` works it all again and compares.
create table obligation (
  child_id text not null references child (id),
  number integer not null,
  rule text not null,
  duty text not null,
  period_start date not null,
  sequence integer,
  due date,
  at_latest boolean not null,
  not_before date,
  last_practical_day date,
  late_after date,
  review_id text references review (id) on delete cascade,
  held_on date,
  completed_on date,
  stops_on date,
  not_required boolean not null,
  known_to date,
  missing text,
  target date,
  law_version integer not null,
  primary key (child_id, number)
);
create index obligation_open on obligation (due) where held_on is null and not not_required;

-- A counter that moves whenever any fact moves, so that what is worked out from the facts can be kept until it does.
create table facts_version (
  one boolean primary key default true check (one),
  version bigint not null default 1
);
insert into facts_version default values;

-- Days added to the calendar by an administrator, before the software knows them.
create table one_off_holiday (
  on_day date primary key,
  name text not null,
  in_place_of date
);
