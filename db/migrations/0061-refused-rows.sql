-- A row of the return that was refused is kept whole while no newer load has its table: the rules look at what of it can
-- be read, and say on which lines they could not.

alter table import_refusal
  -- which of the folders loaded at once, each the return of one year; null: no row of the return
  add column set_number integer,
  -- the whole row as found, by column, with its first field that cannot be read; {} where its fields do not fit the heading
  add column whole jsonb,
  -- collection year of its return while it is in the newest load of its table; null before that load is done, and after
  add column return_year integer;
create index import_refusal_held on import_refusal (return_year, table_name) where return_year is not null;
