-- How long a child's record is kept and why longer, how it is destroyed, and requests to see one's own record.

-- While one is open, nothing of the child is destroyed.
create table legal_hold (
  id text primary key,
  child_id text not null references child (id),
  reason text not null check (reason in ('claim', 'inquiry', 'police', 'complaint', 'other')),
  note text not null,
  placed_by text not null references account (id),
  placed_at timestamptz not null,
  released_by text references account (id),
  released_at timestamptz
);
create index legal_hold_of_child on legal_hold (child_id);

-- What one manager proposed and another has not confirmed yet. It rests on the record as it was: the digest of it all.
create table destruction_proposal (
  id text primary key,
  child_id text not null references child (id),
  rule text not null check (rule in ('birth-75', 'death-15')),
  kept_until date not null,
  record_digest text not null,
  proposed_by text not null references account (id),
  proposed_at timestamptz not null,
  ended_at timestamptz,
  ended_because text check (ended_because in ('withdrawn', 'held', 'lapsed'))
);
create unique index destruction_proposal_open on destruction_proposal (child_id) where ended_at is null;

-- What remains of a record that was destroyed. It says nothing of whom it was about.
create table destroyed_record (
  child_id text primary key,
  destroyed_on date not null,
  rule text not null check (rule in ('birth-75', 'death-15')),
  proposed_by text not null references account (id),
  confirmed_by text not null references account (id),
  check (proposed_by <> confirmed_by)
);
create index destroyed_record_by_day on destroyed_record (destroyed_on, child_id);

create table subject_access_request (
  id text primary key,
  child_id text not null references child (id),
  asked_on date not null,
  asked_by text not null check (asked_by in ('child', 'for-child')),
  due_on date not null,
  -- why two more months are needed, and when that was told to whoever asked
  extended_on date,
  extended_because text,
  -- the day we asked what is meant, while there is no answer; and the days that earlier questions took
  paused_on date,
  paused_days integer not null default 0,
  state text not null default 'open' check (state in ('open', 'released', 'withdrawn')),
  -- what is kept and what is blacked out, by the id of the passage; of its text only the words that are blacked out alone
  redactions jsonb not null default '{}',
  -- the copy as it was given out: what was blacked out is not in it
  released_copy jsonb,
  released_at timestamptz,
  released_by text references account (id),
  entered_by text not null references account (id),
  entered_at timestamptz not null,
  version integer not null default 1
);
create index subject_access_request_of_child on subject_access_request (child_id);
create index subject_access_request_open on subject_access_request (due_on) where state = 'open';
