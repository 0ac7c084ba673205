-- People who may sign in, what they may do, and who is signed in now.

create table account (
  id text primary key,
  user_name text not null unique check (user_name = lower(user_name) and user_name <> ''),
  display_name text not null,
  password_hash text not null,
  person_id text,
  created_at timestamptz not null default now(),
  disabled_at timestamptz,
  version integer not null default 1
);

-- A role from a day up to, not including, a day. Where it came from: given here, or by the council's single sign-on.
create table account_role (
  account_id text not null references account (id),
  role text not null check (role in ('iro', 'manager', 'business-support', 'fostering-iro', 'social-worker',
    'team-manager', 'senior-manager', 'advocate', 'analyst', 'auditor', 'administrator')),
  from_day date not null default '1900-01-01',
  to_day date check (to_day >= from_day),
  source text not null default 'local' check (source in ('local', 'single-sign-on')),
  primary key (account_id, role, from_day)
);

-- Only the hash of a session's token is kept: whoever reads this table cannot sign in with it.
create table session (
  token_hash text primary key,
  account_id text not null references account (id),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  csrf_secret text not null
);
create index session_account on session (account_id);
create index session_expires on session (expires_at);

-- Attempts that did not succeed. The name is hashed, because people type passwords into the wrong box.
create table sign_in_attempt (
  id bigint generated always as identity primary key,
  user_name_hash text not null,
  address text not null,
  at timestamptz not null
);
create index sign_in_attempt_name on sign_in_attempt (user_name_hash, at);
create index sign_in_attempt_address on sign_in_attempt (address, at);
create index sign_in_attempt_at on sign_in_attempt (at);
