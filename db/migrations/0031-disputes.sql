-- Challenge: what an officer is concerned about, the formal dispute it may become, its stages, and what came of it.

-- How the authority answers disputes, from a day on. Nothing here is changed: another policy takes its place.
create table dispute_policy (
  number integer primary key,
  from_day date not null,
  -- what the authority calls a formal dispute: 'Dispute resolution notice', 'Quality alert'
  name text not null,
  -- lowest first: [{"name": "Team manager", "days": 5, "tells": "Service manager"}], days being working days to answer
  stages jsonb not null,
  made_by text not null references account (id),
  made_at timestamptz not null
);

-- What disputes are about. The authority may name its own; each is counted under one theme that all authorities share.
create table dispute_theme (
  code text primary key,
  name text not null unique,
  mapped_to text not null,
  retired boolean not null default false,
  version integer not null default 1
);

insert into dispute_theme (code, name, mapped_to) values
  ('papers', 'Papers not ready for a review', 'preparation'),
  ('late-notice', 'The service was not told in time', 'preparation'),
  ('care-plan', 'Care plan weak or out of date', 'plan'),
  ('change-of-plan', 'Plan changed without the IRO', 'plan'),
  ('permanence', 'Drift in planning for permanence', 'permanence'),
  ('decisions', 'Decisions of a review not carried out', 'decisions'),
  ('event', 'The IRO was not told of an event', 'practice'),
  ('visits', 'Visits or seeing the child', 'practice'),
  ('no-reply', 'No reply to an earlier challenge', 'practice'),
  ('education', 'Education plan or school', 'education'),
  ('health', 'Health needs', 'health'),
  ('placement', 'Placement does not meet needs, or matching', 'placement'),
  ('sufficiency', 'No suitable placement to be had', 'placement'),
  ('family-time', 'Time with family and friends', 'family'),
  ('money', 'Delay over money or resources', 'resources'),
  ('other', 'Something else', 'other');

create table dispute (
  id text primary key,
  -- by which people name it: challenge 12
  number integer generated always as identity unique,
  -- child, service, carer, protection-plan
  subject text not null,
  -- whose plan or which carer; '' for children on the register and for the whole service
  subject_name text not null default '',
  -- low, medium, high
  severity text not null,
  -- what is wrong, and what the officer wants to come of it, and by when
  says text not null,
  sought text not null,
  sought_by date,
  raised_on date not null,
  raised_by text not null references person (id),
  -- null: it has stayed informal
  formal_on date,
  -- the team that is challenged; null where it is none or not known
  team_id text references team (id),
  -- what it came from: review, decision, paper, event, prompt; both null where nothing is named
  about_kind text,
  about_id text,
  -- the state after its last step (src/features/disputes/state-table.ts)
  state text not null,
  -- the step at which the stage it stands at was reached; null while informal
  stage_step integer,
  closed_on date,
  -- what came of it: codes; null until closed
  outcomes text[],
  -- what difference it made to the child
  difference text not null default '',
  version integer not null default 1,
  check ((subject in ('child', 'service')) = (subject_name = '')),
  check ((state = 'closed') <= (closed_on is not null and cardinality(outcomes) > 0))
);
create index dispute_open on dispute (raised_on) where state not in ('closed', 'mistake');
create index dispute_raised on dispute (raised_on desc, number desc);

create table dispute_child (
  dispute_id text not null references dispute (id),
  child_id text not null references child (id),
  primary key (dispute_id, child_id)
);
create index dispute_child_child on dispute_child (child_id);

create table dispute_about (
  dispute_id text not null references dispute (id),
  theme text not null references dispute_theme (code),
  primary key (dispute_id, theme)
);

-- Everything that was done about a dispute, in order. Nothing here is changed.
create table dispute_step (
  dispute_id text not null references dispute (id),
  number integer not null,
  -- raise, promote, note, answer, reply, accept, refuse, climb, close, strike
  act text not null,
  on_day date not null,
  says text not null,
  -- who: an account; null where somebody answered through a link
  by_account text references account (id),
  -- whoever answered through a link
  by_name text not null default '',
  -- of promote and climb: the stage that is reached, as the policy of that day has it
  level integer,
  stage_name text,
  stage_days integer,
  tells text,
  answerer_name text,
  answerer_email text,
  answerer_person text references person (id),
  -- of answer: accept, disagree, ask; and what will be done by when
  answer text,
  action_says text,
  action_by date,
  recorded_at timestamptz not null,
  primary key (dispute_id, number),
  check ((act in ('promote', 'climb')) = (level is not null)),
  check ((act = 'answer') = (answer is not null))
);

-- What a child was told, thinks and was offered, of each time somebody wrote it down; the newest counts.
create table dispute_child_voice (
  dispute_id text not null,
  child_id text not null,
  number integer not null,
  -- whether the child was told, and when, or why not
  told boolean not null,
  told_on date,
  why_not text not null default '',
  -- what the child thinks of it; '' where nobody has asked
  view text not null default '',
  -- accepted, declined, not-offered; null: not recorded
  advocate text,
  -- whether it goes against what the child wants, and why it must
  against_wishes boolean not null,
  reasons text not null default '',
  recorded_by text not null references account (id),
  recorded_at timestamptz not null,
  primary key (dispute_id, child_id, number),
  foreign key (dispute_id, child_id) references dispute_child (dispute_id, child_id)
);
