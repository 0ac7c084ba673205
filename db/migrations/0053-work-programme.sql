-- The service's work programme of a year, what it asks of others, and what members asked; each with its history.
create table programme_action (
  id text primary key,
  -- action: of the service; recommendation: to the operational service
  kind text not null check (kind in ('action', 'recommendation')),
  -- the year that it stands in: 2026 is 1 April 2025 to 31 March 2026
  year integer not null,
  says text not null,
  owner text not null,
  by_day date,
  -- the action of the year before that it carries on; each is carried once
  carried_from text unique references programme_action (id),
  made_by text not null references account (id),
  made_at timestamptz not null
);
create index programme_action_year on programme_action (year);

-- How far an action is, each time somebody said so. Nothing here is changed: the newest counts.
create table programme_update (
  action_id text not null references programme_action (id),
  number integer not null,
  on_day date not null,
  -- red, amber, green: how it goes; done: finished; dropped: not to be done, with the reason in words
  rag text not null check (rag in ('red', 'amber', 'green', 'done', 'dropped')),
  says text not null,
  said_by text not null references account (id),
  said_at timestamptz not null,
  primary key (action_id, number)
);

-- What members of a committee asked, and what they were answered. An answer is given once.
create table committee_question (
  id text primary key,
  asked_on date not null,
  committee text not null,
  question text not null,
  answer text not null default '',
  answered_on date,
  made_by text not null references account (id),
  made_at timestamptz not null,
  version integer not null default 1,
  check ((answer = '') = (answered_on is null))
);
