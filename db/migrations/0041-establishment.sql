-- The posts a service is paid for, who is in them on what terms, and the record of supervision and training.

-- Chairs of child protection conferences, who may work in the same service as the reviewing officers.
alter table post drop constraint post_kind_check;
alter table post add constraint post_kind_check check (kind in ('iro', 'iro-manager', 'fostering-iro',
  'conference-chair', 'business-support', 'social-worker', 'team-manager', 'service-manager', 'assistant-director',
  'director', 'personal-adviser', 'advocate', 'other'));

-- A post that the authority pays for, whether or not somebody is in it.
create table established_post (
  id text primary key,
  -- the authority's own number for it
  reference text not null unique,
  kind text not null check (kind in ('iro', 'iro-manager', 'fostering-iro', 'conference-chair', 'business-support')),
  team_id text references team (id),
  full_time_equivalent numeric(3, 2) not null check (full_time_equivalent > 0 and full_time_equivalent <= 1),
  -- paid for from this day
  from_day date not null,
  -- the first day on which it is not paid for any more
  to_day date check (to_day >= from_day),
  version integer not null default 1
);

-- A change of hours or of terms ends one row of post and begins another, so that every day keeps what held then.
alter table post
  add column established_id text references established_post (id),
  -- null: not recorded
  add column contract text check (contract in ('permanent', 'fixed-term', 'agency', 'secondment', 'acting-up')),
  -- how many children they may hold at most in this post, as it was agreed with them
  add column own_limit integer check (own_limit between 0 and 200),
  add column own_limit_because text check ((own_limit_because is null) or (own_limit is not null)),
  -- the first day after probation; null where none is on record
  add column probation_to date;
create index post_of_established on post (established_id) where established_id is not null;

-- What everybody must have learned, or the authority wants of them, from a day to a day.
create table training_course (
  id text primary key,
  name text not null unique,
  need text not null check (need in ('mandatory', 'local')),
  -- after so many months it is to be done again; null: once is enough
  valid_months integer check (valid_months between 1 and 120),
  from_day date not null,
  to_day date check (to_day >= from_day),
  version integer not null default 1
);

-- Supervision, observation, training, registration, expertise and advice to colleagues of one person. Never what was said.
create table staff_entry (
  id text primary key,
  person_id text not null references person (id),
  kind text not null check (kind in ('supervision', 'group-supervision', 'observation', 'training', 'registration',
    'expertise', 'consultation', 'panel')),
  -- held, done, given or begun
  on_day date not null,
  -- the first day on which a registration, a course, an expertise or a place on a panel holds no more; null: no end
  to_day date check (to_day >= on_day),
  course_id text references training_course (id),
  -- the course, the body, the field or the panel
  what text,
  -- who supervised, observed, or was advised
  with_id text references person (id),
  recorded_by text not null references account (id),
  recorded_at timestamptz not null,
  -- written down by mistake
  taken_back_at timestamptz,
  version integer not null default 1,
  check ((kind = 'training') or (course_id is null))
);
create index staff_entry_of_person on staff_entry (person_id, kind, on_day);

-- How an officer gets independent legal advice, from a day; the newest holds.
create table legal_advice_arrangement (
  id text primary key,
  from_day date not null,
  kind text not null check (kind in ('own-lawyer', 'another-authority', 'law-firm', 'none')),
  -- who gives it and how an officer asks for it
  how text not null,
  recorded_by text not null references account (id),
  recorded_at timestamptz not null,
  unique (from_day)
);

-- How many people of a group work in the service, counted once a year. Totals only: nobody is named anywhere.
create table staff_profile (
  id text primary key,
  counted_on date not null,
  asked text not null check (asked in ('ethnic-group', 'sex', 'age', 'disability', 'religion', 'sexual-orientation')),
  -- each group with its count: {"name": "…", "people": 6}
  counts jsonb not null,
  version integer not null default 1,
  unique (counted_on, asked)
);
