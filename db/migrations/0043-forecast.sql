-- What the forecast and the business case are reckoned with, as the authority decided it. Nothing here is changed: a newer
-- row takes the place of an older one from its day on.

-- How long each kind of work takes, in hours, and how long people work.
create table work_hours (
  number integer primary key,
  from_day date not null,
  -- {"later-review": 6, "full-week": 37, …}: src/features/capacity/work-hours.ts
  hours jsonb not null,
  made_by text not null references account (id),
  made_at timestamptz not null
);

-- What a full-time post costs.
create table salary_bands (
  number integer primary key,
  from_day date not null,
  -- [{"name": "IRO", "salary": 52000, "onCosts": 31}]: pounds a year, and per cent on top
  bands jsonb not null,
  made_by text not null references account (id),
  made_at timestamptz not null
);
