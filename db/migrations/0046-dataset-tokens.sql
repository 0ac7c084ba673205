-- Programs of the authority that fetch datasets. Of a token only its hash is kept; one that ended stays, for the trail.
create table dataset_token (
  id text primary key,
  -- what it is for: "Power BI of the performance team"
  name text not null,
  -- the names of scopes (src/features/datasets/dataset.ts)
  scopes text[] not null check (cardinality(scopes) > 0),
  token_hash text not null unique,
  made_by text not null references account (id),
  made_at timestamptz not null,
  expires_on date not null,
  last_used_at timestamptz,
  ended_at timestamptz
);
