-- Records that few may open, who may, and every emergency opening until a manager has looked at it.

-- Kept with the child so that lists need not ask: true while a restriction is open, or the child has been adopted.
alter table child add column restricted boolean not null default false;
alter table child add column adopted boolean not null default false;

create table restriction (
  id text primary key,
  child_id text not null references child (id),
  reason text not null check (reason in ('staff-relative', 'high-profile', 'adopted', 'other')),
  made_by text not null references account (id),
  made_at timestamptz not null,
  ended_by text references account (id),
  ended_at timestamptz
);
create unique index restriction_open on restriction (child_id) where ended_at is null;

-- Whom a restricted record opens to.
create table named_reader (
  id text primary key,
  child_id text not null references child (id),
  account_id text not null references account (id),
  named_by text not null references account (id),
  named_at timestamptz not null,
  ended_at timestamptz
);
create unique index named_reader_open on named_reader (child_id, account_id) where ended_at is null;

create table emergency_opening (
  id text primary key,
  child_id text not null references child (id),
  account_id text not null references account (id),
  because text not null,
  opened_at timestamptz not null,
  until timestamptz not null,
  reviewed_by text references account (id),
  reviewed_at timestamptz,
  finding text check (finding in ('right', 'not-right')),
  version integer not null default 1
);
create index emergency_opening_of_child on emergency_opening (child_id, account_id, until);
create index emergency_opening_to_review on emergency_opening (opened_at) where reviewed_at is null;
