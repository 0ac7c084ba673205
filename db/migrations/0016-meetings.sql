-- What the authority decides for itself from a day on, and reviews that are arranged: when, where and who is asked.

-- The newest row of a name whose day has come holds; nothing is changed or taken away.
create table local_rule (
  name text not null,
  -- 1, 2, … of each name
  number integer not null,
  value jsonb not null,
  from_day date not null,
  made_by text not null references account (id),
  made_at timestamptz not null,
  primary key (name, number)
);

-- The authority's policy on reviews, which the child and the family are given: every version as it was written.
create table review_policy (
  number integer primary key,
  title text not null,
  body text not null,
  made_by text not null references account (id),
  made_at timestamptz not null
);

create table meeting (
  id text primary key,
  child_id text not null references child (id),
  on_day date not null,
  -- 14:30, in London
  starts_at text not null check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  minutes integer not null check (minutes between 15 and 480),
  -- null: nobody holds the child
  officer_id text references person (id),
  format text not null check (format in ('in-person', 'video', 'telephone', 'blended')),
  place text not null,
  state text not null default 'arranged' check (state in ('arranged', 'cancelled', 'adjourned')),
  -- of the calendar entry: moves whenever everybody invited is told again
  sequence integer not null default 0,
  version integer not null default 1
);
create index meeting_of_child on meeting (child_id, on_day);
create index meeting_of_officer on meeting (officer_id, on_day);
create index meeting_on_day on meeting (on_day) where state = 'arranged';

-- Every version of a meeting, and why it was changed.
create table meeting_version (
  meeting_id text not null references meeting (id),
  version integer not null,
  what text not null check (what in ('arranged', 'rearranged', 'adjourned', 'resumed', 'cancelled')),
  on_day date not null,
  starts_at text not null,
  minutes integer not null,
  officer_id text references person (id),
  format text not null,
  place text not null,
  -- null: the first time
  reason text,
  -- said yes to: 'late', 'weekend'
  confirmed text[] not null default '{}',
  made_by text not null references account (id),
  made_at timestamptz not null,
  primary key (meeting_id, version)
);

-- A review is adjourned once: the meeting is the key.
create table meeting_adjournment (
  meeting_id text primary key references meeting (id),
  adjourned_on date not null,
  reason text not null,
  -- as it was worked out then
  resume_by date not null,
  -- about the delay; null: not recorded
  child_wishes text,
  carer_wishes text
);

-- What the child wishes for the meeting. No row: not asked yet. An empty answer: asked, and no wish.
create table meeting_wish (
  meeting_id text not null references meeting (id),
  question text not null check (question in ('where', 'when', 'who', 'not-who', 'how', 'chair', 'school-day')),
  answer text not null,
  primary key (meeting_id, question)
);

create table invited (
  id text primary key,
  meeting_id text not null references meeting (id),
  name text not null,
  role text not null,
  -- null: by letter
  email text,
  invited_at timestamptz not null,
  -- told not to come; null: still asked
  ended_at timestamptz
);
create index invited_of_meeting on invited (meeting_id);

-- Who was given the policy on reviews.
create table review_policy_given (
  id text primary key,
  child_id text not null references child (id),
  policy integer not null references review_policy (number),
  given_to text not null check (given_to in ('child', 'parent', 'carer', 'other')),
  way text not null check (way in ('in-person', 'post', 'email')),
  given_on date not null,
  recorded_by text not null references account (id),
  recorded_at timestamptz not null
);
create index review_policy_given_child on review_policy_given (child_id);

-- The address of somebody's calendar: only a hash of what is secret in it.
create table calendar_feed (
  id text primary key,
  person_id text not null references person (id),
  token_hash text not null unique,
  made_at timestamptz not null,
  revoked_at timestamptz
);
create unique index calendar_feed_open on calendar_feed (person_id) where revoked_at is null;
