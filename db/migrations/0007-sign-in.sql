-- One-time codes, how far a sign-in has come, and what somebody typed when their time was up.

-- `stage`: 'full' may use the service; 'code' has given a password and owes a code; 'enrol' must set up codes first;
-- 'password' must choose a password of their own, because somebody else knows the one they have.
alter table session
  add column id text not null unique default gen_random_uuid()::text,
  add column stage text not null default 'full' check (stage in ('full', 'code', 'enrol', 'password')),
  -- one-time codes typed wrong since the password; at ten the session is over
  add column wrong_codes integer not null default 0,
  add column method text not null default 'password' check (method in ('password', 'single-sign-on')),
  -- Where it was opened, so that people know their own: a network address, and words such as "Firefox on Windows".
  add column address text not null default '',
  add column device text not null default '';

-- Whether the password was made for its owner, who chooses one of their own when they next sign in.
alter table account add column password_given boolean not null default false;

-- The secret an authenticator app shares with us, encrypted. A step that was used, or one before it, is not taken again.
create table account_code (
  account_id text primary key references account (id),
  secret text not null,
  confirmed_at timestamptz not null,
  last_used_step bigint not null
);

-- Codes on paper for a lost telephone: keyed hashes, each good once.
create table recovery_code (
  account_id text not null references account_code (account_id) on delete cascade,
  code_hash text not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);

-- A form that came too late, encrypted, until its sender has signed in again. Gone after 12 hours.
create table kept_form (
  id text primary key,
  account_id text not null references account (id),
  path text not null,
  fields text not null,
  created_at timestamptz not null
);
create index kept_form_account on kept_form (account_id, created_at);
create index kept_form_created on kept_form (created_at);
