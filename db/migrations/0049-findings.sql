-- What the rules find wrong in the files that were loaded and in what was recorded here, and what people did about it.

-- The line of its file on which a row stood in the load of files that brought it as it now is.
alter table import_row add column line integer not null default 0;
alter table source_row add column line integer not null default 0;

-- Each time the rules ran.
create table check_run (
  number bigint generated always as identity primary key,
  -- the newest load of files by then; null: none was ever done
  import_id text,
  -- collection year of the return that was checked; null: none was loaded, or the rules are not written for it
  return_year integer,
  actor text not null,
  ran_at timestamptz not null,
  rules integer not null,
  children integer not null,
  found integer not null,
  -- rules that could not be run at all, and why
  could_not_run jsonb not null
);

-- One row for each rule, child and row of the files (or fact recorded here): it stays when it is put right.
create table finding (
  id text primary key,
  rule text not null,
  child_id text not null references child (id),
  -- which row: "2026 Episodes 2025-04-07"; or which fact of the record: "review 2026-06-01"
  row_key text not null,
  source_row_id bigint references source_row (id),
  fields text[] not null,
  says text not null,
  -- the row as found, as in source_row; '' for what was recorded here
  content text not null,
  -- the load of files after which it was first found (again), and the last after which it was
  first_import text,
  first_seen_at timestamptz not null,
  last_import text,
  -- null: it is there now
  gone_import text,
  gone_at timestamptz,
  assigned_person text references person (id),
  assigned_team text references team (id),
  -- why it is right as it is; it holds until the row says something else
  answer text,
  answered_by text references account (id),
  answered_at timestamptz,
  version integer not null default 1,
  unique (rule, child_id, row_key)
);
create index finding_of_child on finding (child_id);
create index finding_there on finding (rule) where gone_at is null;
create index finding_of_row on finding (source_row_id) where source_row_id is not null;

-- What became of a finding, line by line; nothing in it is ever changed.
create table finding_event (
  id bigint generated always as identity primary key,
  finding_id text not null references finding (id),
  at timestamptz not null,
  -- account id, or `command-line` or `server`
  actor text not null,
  -- found, changed, gone, back, assigned, asked, answered, reopened
  did text not null,
  says text not null default '',
  person_id text references person (id),
  team_id text references team (id)
);
create index finding_event_of on finding_event (finding_id);
