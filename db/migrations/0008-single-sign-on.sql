-- Signing in by the authority's own directory (OpenID Connect).

-- Null: nobody signs in to this account with a password of ours.
alter table account alter column password_hash drop not null;

-- Whom the directory means. A subject is one person at one issuer, for ever; names and addresses change hands.
create table account_external (
  issuer text not null,
  subject text not null,
  account_id text not null references account (id),
  first_at timestamptz not null,
  primary key (issuer, subject)
);
create index account_external_account on account_external (account_id);

-- An account of ours that an administrator lets one person of the directory take over, by the name they have there.
-- It is used once: the row goes when they first sign in.
create table account_to_link (
  account_id text primary key references account (id),
  directory_name text not null unique check (directory_name = lower(directory_name) and directory_name <> '')
);

-- Which value of the roles claim gives which role.
create table role_mapping (
  id text primary key,
  claim_value text not null check (claim_value <> ''),
  role text not null,
  unique (claim_value, role)
);

-- A sign-in begun and not yet come back from the directory: ten minutes at most, and used once. Of the state and of the
-- browser's cookie only the hashes are kept.
create table sign_on_attempt (
  state_hash text primary key,
  browser_hash text not null,
  verifier text not null,
  nonce text not null,
  then_path text not null,
  expires_at timestamptz not null
);
create index sign_on_attempt_expires on sign_on_attempt (expires_at);

-- One role may come from here and from the directory on the same day.
alter table account_role drop constraint account_role_pkey;
alter table account_role add primary key (account_id, role, source, from_day);
