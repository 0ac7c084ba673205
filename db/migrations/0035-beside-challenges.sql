-- What stands beside challenges: Cafcass, the Official Solicitor and the court; legal advice; meetings; good practice.

-- An officer went to somebody outside the authority about a child.
create table referral (
  id text primary key,
  child_id text not null references child (id),
  -- the challenge it stands beside; null: there is none
  dispute_id text references dispute (id),
  -- cafcass, official-solicitor, court-view, guardian
  kind text not null,
  on_day date not null,
  to_whom text not null,
  -- why, or what was said
  why text not null,
  -- the officer who did it
  officer_id text not null references person (id),
  -- what came of it, and when that was known; '' and null until then
  came_of_it text not null default '',
  came_on date,
  -- why it was taken out as written down by mistake; '' while it stands
  withdrawn_because text not null default '',
  version integer not null default 1,
  recorded_by text not null references account (id),
  recorded_at timestamptz not null,
  check ((came_on is null) = (came_of_it = ''))
);
create index referral_child on referral (child_id, on_day desc);
create index referral_dispute on referral (dispute_id);
create index referral_day on referral (on_day);

-- Independent legal advice for an officer. Held apart from the record of the child (docs/adr/0033).
create table legal_advice (
  id text primary key,
  child_id text not null references child (id),
  asked_on date not null,
  why text not null,
  provider text not null,
  -- whether the provider said that they have a conflict of interest; null: nobody asked yet
  conflict boolean,
  conflict_says text not null default '',
  officer_id text not null references person (id),
  -- the day of the advice, and the advice in words; null and '' until it came
  advised_on date,
  advice text not null default '',
  withdrawn_because text not null default '',
  version integer not null default 1,
  recorded_by text not null references account (id),
  recorded_at timestamptz not null,
  check ((advised_on is null) = (advice = ''))
);
create index legal_advice_child on legal_advice (child_id, asked_on desc);
create index legal_advice_day on legal_advice (asked_on);

-- A meeting with senior managers about open challenges, a clinic, or telling a senior manager what they need to know.
create table challenge_meeting (
  id text primary key,
  -- challenge-meeting, clinic, alert
  kind text not null,
  on_day date not null,
  -- who came; of an alert, who was told
  who text not null,
  note text not null default '',
  officer_id text references person (id),
  withdrawn_because text not null default '',
  version integer not null default 1,
  recorded_by text not null references account (id),
  recorded_at timestamptz not null
);
create index challenge_meeting_day on challenge_meeting (on_day desc);

-- Which challenges were on the agenda.
create table challenge_agenda (
  meeting_id text not null references challenge_meeting (id),
  dispute_id text not null references dispute (id),
  primary key (meeting_id, dispute_id)
);
create index challenge_agenda_dispute on challenge_agenda (dispute_id);

-- What was agreed at a meeting: the minutes.
create table challenge_action (
  meeting_id text not null references challenge_meeting (id),
  number integer not null,
  says text not null,
  owner text not null,
  by_day date,
  -- open, done, dropped
  status text not null default 'open',
  primary key (meeting_id, number)
);

-- What somebody did well, with the same themes as a concern.
create table good_practice (
  id text primary key,
  on_day date not null,
  -- whose work it was: a team, somebody, or both
  team_id text references team (id),
  done_by text not null default '',
  -- the child it was done for; null: no one child
  child_id text references child (id),
  theme text not null references dispute_theme (code),
  says text not null,
  officer_id text references person (id),
  withdrawn_because text not null default '',
  version integer not null default 1,
  recorded_by text not null references account (id),
  recorded_at timestamptz not null,
  check (team_id is not null or done_by <> '')
);
create index good_practice_day on good_practice (on_day desc);
create index good_practice_child on good_practice (child_id);
