-- What figures are held against: targets, figures of earlier years that are typed, and those of region, statistical
-- neighbours and England. Nothing here is changed: each change adds a version, and the newest stands.
create table yardstick (
  -- an id of the catalogue (src/features/figures/measures)
  measure text not null,
  who text not null check (who in ('target', 'own', 'region', 'neighbours', 'england')),
  -- of a target the first day on which it holds, else 1 April of the year
  from_day date not null,
  version integer not null check (version > 0),
  -- the two numbers of a share or a rate; null where the source prints none
  numerator double precision check (numerator >= 0),
  denominator double precision check (denominator > 0),
  -- per cent, so many to 100, working days or a count, as the measure has it
  value double precision not null check (value >= 0),
  -- of a target which side of it is good
  aim text check (aim in ('at-least', 'at-most')),
  source text not null check (source <> ''),
  -- why it is typed and not worked out
  because text not null default '',
  -- the version of the definition when it was entered
  definition integer not null,
  state text not null default 'stands' check (state in ('stands', 'taken-out')),
  entered_by text not null references account (id),
  entered_at timestamptz not null,
  primary key (measure, who, from_day, version),
  check ((who = 'target') = (aim is not null)),
  check (who <> 'own' or because <> '')
);

-- Who asked to be told by e-mail that the exceptions of a week or a month are there. The e-mail is a link.
create table figure_mail (
  account_id text primary key references account (id),
  weekly boolean not null,
  monthly boolean not null,
  version integer not null default 1
);
