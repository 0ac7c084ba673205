-- Files loaded, the newest content of every row of them, and what each row said before.

create table import (
  id text primary key,
  actor text not null,
  system text not null,
  state text not null check (state in ('running', 'asks', 'done', 'refused', 'failed', 'interrupted')),
  -- counts, files, what was asked or refused, in words
  report jsonb not null,
  started_at timestamptz not null default now(),
  finished_at timestamptz
);

-- Rows that could not be read, as far as they are kept; the report has the whole count.
create table import_refusal (
  import_id text not null references import (id),
  number integer not null,
  file text not null,
  table_name text not null,
  line integer not null,
  child text not null,
  column_name text not null,
  found text not null,
  expected text not null,
  primary key (import_id, number)
);

-- Rows of the import under way, before they are compared with what is held. Not logged: after a crash of the database
-- server the table is empty, so the report says how many there must be.
create unlogged table import_row (
  import_id text not null,
  -- which of the folders loaded at once, each the return of one year
  set_number integer not null,
  table_name text not null,
  child text not null,
  -- null where a row of the child in this table was refused: what is held of it is then not taken for withdrawn
  key text,
  content text not null
);
create index import_row_of on import_row (import_id);

-- The newest content of each row: the fields after CHILD in the order of the return's columns, parted by tabs. The
-- imports are ids of "import", which is never deleted from; a foreign key would be checked for a million rows at once.
create table source_row (
  id bigint generated always as identity primary key,
  system text not null,
  return_year integer not null,
  table_name text not null,
  child text not null,
  key text not null,
  content text not null,
  first_import text not null,
  changed_import text not null,
  withdrawn_import text,
  unique (child, system, table_name, return_year, key)
);
create index source_row_withdrawn on source_row (withdrawn_import) where withdrawn_import is not null;

-- What a row said before. Where it had been withdrawn and came back, by which import it was withdrawn.
create table source_row_version (
  source_row_id bigint not null references source_row (id),
  content text not null,
  replaced_import text not null,
  withdrawn_import text,
  replaced_at timestamptz not null default now()
);
create index source_row_version_of on source_row_version (source_row_id);
create index source_row_version_by on source_row_version (replaced_import);
