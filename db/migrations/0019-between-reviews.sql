-- Talks and visits with a child, and what happens between two reviews.

-- A talk, a visit or a letter between somebody of the reviewing service and a child, as its newest version says.
create table contact_entry (
  id text primary key,
  child_id text not null references child (id),
  on_day date not null,
  -- visit, call, video, message, letter
  kind text not null,
  -- seen, spoken, sent (a message or letter without an answer), declined, could-not
  outcome text not null,
  -- null: nobody recorded it
  alone boolean,
  -- who of the service; null: not recorded
  person_id text references person (id),
  note text not null,
  -- who told of it: staff, or a file
  source text not null,
  -- written down by mistake: kept, and counted nowhere
  withdrawn boolean not null default false,
  version integer not null default 1
);
create index contact_of_child on contact_entry (child_id, on_day);

-- Every version, the newest included.
create table contact_version (
  contact_id text not null references contact_entry (id),
  version integer not null,
  on_day date not null,
  kind text not null,
  outcome text not null,
  alone boolean,
  person_id text references person (id),
  note text not null,
  withdrawn boolean not null,
  recorded_by text not null references account (id),
  recorded_at timestamptz not null,
  primary key (contact_id, version)
);

-- What staff told of the child that brings a review forward, as the clock reads it: {kind, on, before}. Worked from
-- significant_event and move_answer in the transaction that changes them; `care` stays what the sources say.
alter table child add column staff_events jsonb not null default '[]';

-- Half way between two reviews the officer looks whether the plan is being carried out.
create table midway_check (
  id text primary key,
  child_id text not null references child (id),
  on_day date not null,
  -- how well the plan is carried out: good, enough, not-enough, poor
  grade text not null,
  -- yes, partly, no
  on_track text not null,
  -- decisions of the last review: all, some, none, no-decisions
  decisions text not null,
  -- what the child said or wants; '' where not recorded
  voice text not null,
  -- what the officer does about it; '' where nothing
  action text not null,
  person_id text references person (id),
  withdrawn boolean not null default false,
  version integer not null default 1
);
create index midway_check_of_child on midway_check (child_id, on_day);

-- What a social worker must tell the reviewing officer, and what the officer decided about it.
create table significant_event (
  id text primary key,
  child_id text not null references child (id),
  -- features/between-reviews/event-kinds.ts
  kind text not null,
  on_day date not null,
  -- the day before which the law asks for a review, where it does
  before_day date,
  says text not null,
  told_on date not null,
  told_by text not null references account (id),
  -- none, contact, bring-forward, challenge; null: the officer has not said
  disposition text,
  disposed_on date,
  disposed_by text references account (id),
  -- the officer's reason: for the reviewing service alone
  reason text not null default '',
  withdrawn boolean not null default false,
  version integer not null default 1
);
create index significant_event_of_child on significant_event (child_id, on_day);
create index significant_event_awaiting on significant_event (told_on) where disposition is null and not withdrawn;

-- Whether a move asks for a review, where no event of the law does, and why.
create table move_answer (
  id text primary key,
  child_id text not null references child (id),
  moved_on date not null,
  -- review, no-review
  answer text not null,
  reason text not null,
  answered_on date not null,
  version integer not null default 1,
  unique (child_id, moved_on)
);

-- Meetings about the child that the officer went to, other than reviews.
create table attended_meeting (
  id text primary key,
  child_id text not null references child (id),
  on_day date not null,
  -- legal-gateway, strategy, permanence-panel, cafcass, other
  kind text not null,
  person_id text references person (id),
  note text not null,
  withdrawn boolean not null default false,
  version integer not null default 1
);
create index attended_meeting_of_child on attended_meeting (child_id, on_day);

-- Every version of what is in the four tables above, the newest included.
create table between_version (
  -- midway-check, significant-event, move-answer, attended-meeting
  record_type text not null,
  record_id text not null,
  version integer not null,
  child_id text not null references child (id),
  content jsonb not null,
  recorded_by text not null references account (id),
  recorded_at timestamptz not null,
  primary key (record_type, record_id, version)
);
create index between_version_of_child on between_version (child_id);
