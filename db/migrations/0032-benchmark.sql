-- Figures that authorities send each other, and by whose keys they are signed. No table here tells of a child.

-- What this authority says of itself in its files: one row.
create table benchmark_about (
  one boolean primary key default true check (one),
  -- the nine-character code of the Office for National Statistics
  code text not null check (code ~ '^E[0-9]{8}$'),
  name text not null check (name <> ''),
  region text,
  -- what counts as a formal challenge here; null where nobody said
  formal text,
  version integer not null default 1
);

-- The key this authority signs with: one row, made once. The private half is sealed with SECRET_KEY.
create table benchmark_own_key (
  one boolean primary key default true check (one),
  public_key text not null,
  sealed_key text not null,
  made_by text not null,
  made_at timestamptz not null
);

-- Authorities whose files were brought in, with what we say of them.
create table benchmark_authority (
  code text primary key check (code ~ '^E[0-9]{8}$'),
  name text not null,
  region text,
  -- whether it is a statistical neighbour of ours; null: nobody said
  neighbour boolean,
  version integer not null default 1
);

-- Keys that came with files. A file counts only when somebody has compared the key's fingerprint with one given by
-- telephone or letter; the key before it is then replaced.
create table benchmark_key (
  id text primary key,
  authority_code text not null,
  -- as the file calls it
  authority_name text not null,
  public_key text not null,
  seen_at timestamptz not null,
  seen_by text not null,
  confirmed_at timestamptz,
  confirmed_by text,
  confirmed_how text check (confirmed_how in ('telephone', 'letter', 'in-person')),
  replaced_at timestamptz,
  unique (authority_code, public_key),
  check ((confirmed_at is null) = (confirmed_by is null)),
  check ((confirmed_at is null) = (confirmed_how is null)),
  check (replaced_at is null or confirmed_at is not null)
);
create unique index benchmark_key_in_use on benchmark_key (authority_code)
  where confirmed_at is not null and replaced_at is null;

-- The files, each as it came or as we made it. One of an authority and a year holds; those before it stay as history.
create table benchmark_file (
  id text primary key,
  ours boolean not null,
  authority_code text not null,
  -- the year in which the return year ends
  year integer not null,
  made_at timestamptz not null,
  file text not null,
  kept_by text not null,
  kept_at timestamptz not null,
  replaced_at timestamptz
);
create unique index benchmark_file_holds on benchmark_file (authority_code, year, ours) where replaced_at is null;
