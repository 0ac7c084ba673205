-- How children and families reach the reviewing service, from a day on: printed on letters and in the annual report for
-- children. Rows are added, never changed: a letter of last year says what held then.
create table how_to_reach (
  number integer primary key,
  from_day date not null,
  -- null: not recorded
  telephone text,
  email text,
  -- lines as they stand on an envelope
  postal_address text,
  opening_times text,
  made_by text not null references account (id),
  made_at timestamptz not null
);
