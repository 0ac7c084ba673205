-- The annual report: drafts that several people write, comments, and reports frozen on a day with their figures.

create table annual_report (
  id text primary key,
  -- the year it ends in: 2026 is 1 April 2025 to 31 March 2026
  year integer not null,
  -- 1, and one more each time a frozen report is opened again
  edition integer not null,
  state text not null default 'draft' check (state in ('draft', 'frozen')),
  -- why a report that was frozen was opened again; '' for the first edition
  opened_because text not null default '',
  begun_by text not null references account (id),
  begun_at timestamptz not null,
  frozen_by text references account (id),
  frozen_at timestamptz,
  -- the day by which it is counted, and the last day its figures look at
  frozen_on date,
  as_of date,
  -- as it was called on that day
  authority text,
  -- what other parts of the service put into sections, as it was: key of the section, blocks (report-document.ts)
  beside jsonb,
  -- children whose records were lawfully destroyed since: their rows are gone from the lists, the figures stay
  records_destroyed integer not null default 0,
  unique (year, edition),
  check ((state = 'frozen') = (frozen_by is not null and frozen_at is not null and frozen_on is not null
    and as_of is not null and authority is not null and beside is not null))
);
create unique index annual_report_one_draft on annual_report (year) where state = 'draft';

-- What its authors wrote for one section.
create table annual_report_block (
  report_id text not null references annual_report (id),
  -- the key of the section; of the children's report with 'children-' before it
  block text not null,
  version integer not null,
  says text not null,
  written_by text not null references account (id),
  written_at timestamptz not null,
  primary key (report_id, block)
);

-- Every version of it, the newest too.
create table annual_report_block_version (
  report_id text not null references annual_report (id),
  block text not null,
  version integer not null,
  says text not null,
  written_by text not null references account (id),
  written_at timestamptz not null,
  primary key (report_id, block, version)
);

create table annual_report_comment (
  id text primary key,
  report_id text not null references annual_report (id),
  block text not null,
  says text not null,
  said_by text not null references account (id),
  said_at timestamptz not null,
  -- null: still open
  settled_by text references account (id),
  settled_at timestamptz,
  check ((settled_by is null) = (settled_at is null))
);
create index annual_report_comment_of on annual_report_comment (report_id, block);

-- The figures of a frozen report, for ever: value, counts and definition (report-figure.ts).
create table annual_report_figure (
  report_id text not null references annual_report (id),
  -- 'now' for its own year, 'before' for the one before
  which text not null check (which in ('now', 'before')),
  -- the order of the catalogue
  place integer not null,
  measure_id text not null,
  definition integer not null,
  figure jsonb not null,
  primary key (report_id, which, measure_id)
);

-- The lists behind those figures, by child. They go when the child's record is lawfully destroyed.
create table annual_report_child (
  report_id text not null references annual_report (id),
  -- null: what is about no child
  child_id text references child (id),
  -- by id of the measure, each row as [day, what it counts as]
  counted jsonb not null
);
create index annual_report_child_of on annual_report_child (report_id);
create index annual_report_child_by_child on annual_report_child (child_id);

-- What a frozen report says never changes, whoever writes.
create function refuse_change_of_frozen_report() returns trigger language plpgsql as $$
begin
  if exists (select from annual_report where id = new.report_id and state = 'frozen') then
    raise exception 'a frozen report is never changed';
  end if;
  return new;
end $$;
create trigger annual_report_block_frozen before insert or update on annual_report_block
  for each row execute function refuse_change_of_frozen_report();

-- A list that lost the rows of a destroyed record says so.
create function mark_report_of_destroyed() returns trigger language plpgsql as $$
begin
  update annual_report report set records_destroyed = records_destroyed + gone.children
  from (select report_id, count(distinct child_id) as children from lost where child_id is not null group by report_id) gone
  where report.id = gone.report_id;
  return null;
end $$;
create trigger annual_report_child_destroyed after delete on annual_report_child
  referencing old table as lost for each statement execute function mark_report_of_destroyed();
