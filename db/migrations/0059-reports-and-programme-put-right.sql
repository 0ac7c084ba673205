-- What was left out of a frozen report for the public, by name of the count, so that it stays so; null: frozen before
-- this was kept, and worked out again.
alter table annual_report add column left_out jsonb;

-- An action of the programme or a question that was put right keeps what it said before. The newest stands in its table.
alter table programme_action add column version integer not null default 1;
create table programme_action_version (
  action_id text not null references programme_action (id),
  -- the version that was replaced
  version integer not null check (version > 0),
  says text not null,
  owner text not null,
  by_day date,
  -- why it was put right
  because text not null check (because <> ''),
  replaced_by text not null references account (id),
  replaced_at timestamptz not null,
  primary key (action_id, version)
);
create table committee_question_version (
  question_id text not null references committee_question (id),
  version integer not null check (version > 0),
  committee text not null,
  question text not null,
  asked_on date not null,
  answer text not null,
  answered_on date,
  because text not null check (because <> ''),
  replaced_by text not null references account (id),
  replaced_at timestamptz not null,
  primary key (question_id, version)
);
