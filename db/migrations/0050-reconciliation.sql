-- Our list against the source's: corrections of staff, two records of one child, and what sources say of officers.

-- A correction of a period of care, a legal status or a placement. It holds until the source says the same, or until it
-- is taken back. What it says never changes; how it ended is added.
create table care_correction (
  id text primary key,
  child_id text not null references child (id),
  -- period-start, period-end, status-from, status-code, placement-from, placement-code
  fact text not null,
  -- the start of the period, as the source had it when the correction was made
  period_start date not null,
  -- the first day of the legal status or placement, as the source had it then; null for a period
  entry_from date,
  -- the day that is right; null: the fact is a code, or care has not ended
  says_day date,
  -- the code that is right; for the end of a period, why it ended
  says_code text,
  because text not null,
  made_by text not null references account (id),
  made_at timestamptz not null,
  ended_at timestamptz,
  ended_how text check (ended_how in ('source-agrees', 'taken-back')),
  -- null where the source agreed
  ended_by text references account (id),
  check ((ended_at is null) = (ended_how is null))
);
create index care_correction_of_child on care_correction (child_id);
create unique index care_correction_open on care_correction
  (child_id, fact, period_start, coalesce(entry_from, 'epoch'::date)) where ended_at is null;

-- Two records of one child are one: `merged_into` is the record that goes on. The rows of the other stay its own.
alter table child
  -- the open corrections, which stand in `care` already
  add column care_corrections jsonb not null default '[]',
  -- what the sources say, where corrections are laid over it; null: `care` is what they say
  add column sourced_care jsonb,
  add column merged_into text references child (id) on delete set null,
  add constraint child_not_into_itself check (merged_into <> id);
create index child_merged on child (merged_into) where merged_into is not null;
create index child_born on child (born) where born is not null;

-- What a person found of two records that may be of one child.
create table child_match (
  id text primary key,
  -- the record that goes on
  child_id text not null references child (id),
  other_id text not null references child (id),
  found text not null check (found in ('same-child', 'two-children')),
  because text not null,
  -- what merging moved or worked again: the numbers of the other record, the facts of both, the reviews of files
  journal jsonb not null,
  found_by text not null references account (id),
  found_at timestamptz not null,
  -- parted again, or looked at again
  ended_by text references account (id),
  ended_at timestamptz,
  check (child_id <> other_id),
  check ((ended_at is null) = (ended_by is null))
);
create index child_match_of_child on child_match (child_id);
create unique index child_match_of_other on child_match (other_id, child_id) where ended_at is null;
create unique index child_merged_once on child_match (other_id) where ended_at is null and found = 'same-child';

-- The newest that a source says of what staff record themselves: it is compared, and never used.
create table source_said (
  child_id text not null references child (id),
  fact text not null check (fact in ('officer', 'last-contact')),
  -- template, annex-a, ssd
  system text not null,
  -- a name, where the fact is the officer
  says text not null,
  -- since when, or on which day; null where the source does not say
  on_day date,
  told_at timestamptz not null,
  primary key (child_id, fact, system)
);
