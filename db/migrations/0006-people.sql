-- Who works with children, in which teams and posts, under whom, and who stands in for whom; each from a day up to, not
-- including, a day. What children's facts say of social workers stays with the facts: it comes from files, by number.

alter table person add column email text;

alter table team
  add column kind text not null default 'social-work'
    check (kind in ('reviewing', 'social-work', 'fostering', 'leaving-care', 'other')),
  add column within_team_id text references team (id),
  add column version integer not null default 1;

alter table person add column version integer not null default 1;

create table post (
  id text primary key,
  person_id text not null references person (id),
  kind text not null check (kind in ('iro', 'iro-manager', 'fostering-iro', 'business-support', 'social-worker',
    'team-manager', 'service-manager', 'assistant-director', 'director', 'personal-adviser', 'advocate', 'other')),
  team_id text references team (id),
  -- whether whoever is in this post decides what money or services the team's children get
  controls_resources boolean not null default false,
  from_day date not null,
  to_day date check (to_day >= from_day)
);
create index post_of_person on post (person_id, from_day);
create index post_of_team on post (team_id) where team_id is not null;

create table line_management (
  id text primary key,
  person_id text not null references person (id),
  manager_id text not null references person (id) check (manager_id <> person_id),
  from_day date not null,
  to_day date check (to_day >= from_day)
);
create index line_management_of_person on line_management (person_id, from_day);
create index line_management_of_manager on line_management (manager_id);

create table absence (
  id text primary key,
  person_id text not null references person (id),
  kind text not null check (kind in ('leave', 'sickness', 'family', 'other')),
  -- who stands in; null where nobody is named yet
  cover_id text references person (id) check (cover_id <> person_id),
  from_day date not null,
  to_day date check (to_day >= from_day)
);
create index absence_of_person on absence (person_id, from_day);
create index absence_of_cover on absence (cover_id) where cover_id is not null;

-- Who does what with one child, besides the officer who reviews (that is `allocation`).
create table child_worker (
  id text primary key,
  child_id text not null references child (id),
  person_id text not null references person (id),
  does text not null check (does in ('social-worker', 'visiting-representative', 'personal-adviser', 'advocate',
    'fostering-iro', 'invited')),
  from_day date not null,
  to_day date check (to_day >= from_day)
);
create index child_worker_of_child on child_worker (child_id);
create index child_worker_of_person on child_worker (person_id);
