-- What a transaction changed: of which child, or which of the settings that many pages are worked out from. Whoever keeps
-- something worked out in memory asks what has changed since, and works out those parts anew and no other.
-- A reader asks for every mark that it could not see when it asked last, so the order in which transactions end does not
-- matter. Marks of ended transactions are of use for an hour and are removed after a day (platform/changes).
create table change_mark (
  by_transaction xid8 not null,
  -- a child's id; for a setting the name of its table, with is_setting
  what text not null,
  is_setting boolean not null,
  at timestamptz not null default now(),
  primary key (by_transaction, what, is_setting)
);
create index change_mark_by_time on change_mark (at);

-- Every task of every feature writes these tables: the database cannot forget to mark. A row a child and transaction, so
-- that no transaction waits for another's mark.
create function mark_changes() returns trigger language plpgsql as $$
declare
  is_setting constant boolean := tg_argv[0] = 'setting';
  what constant text := case when is_setting then quote_literal(tg_table_name) else quote_ident(tg_argv[0]) end;
begin
  execute format(
    'insert into change_mark (by_transaction, what, is_setting)
      select distinct pg_current_xact_id(), %s, %L::boolean from %s on conflict do nothing',
    what, is_setting,
    case tg_op when 'UPDATE' then '(select * from changed union all select * from replaced) every' else 'changed' end);
  return null;
end $$;

-- Marks the children of the rows of a table, by the column that holds the child's id, or with `setting` the table itself.
create procedure mark_changes_of(marked text, what text) language plpgsql as $$
declare
  kind constant text := case what when 'setting' then 'setting' else 'change' end;
begin
  execute format('create trigger %s_is_marked_in after insert on %I
    referencing new table as changed for each statement execute function mark_changes(%L)', kind, marked, what);
  execute format('create trigger %s_is_marked after update on %I
    referencing new table as changed old table as replaced
    for each statement execute function mark_changes(%L)', kind, marked, what);
  execute format('create trigger %s_is_marked_out after delete on %I
    referencing old table as changed for each statement execute function mark_changes(%L)', kind, marked, what);
end $$;

do $$
declare
  marked text;
begin
  call mark_changes_of('child', 'id');
  foreach marked in array array[
    'child_team', 'allocation', 'child_worker', 'review', 'obligation', 'entry_notice', 'meeting', 'paper',
    'social_worker_talk', 'consultation', 'contact_entry', 'midway_check', 'significant_event', 'move_answer',
    'review_document', 'distribution', 'review_step', 'decision']
  loop
    call mark_changes_of(marked, 'child_id');
  end loop;
  -- Whoever ever held a child is an officer: allocations are a setting too.
  foreach marked in array array[
    'person', 'team', 'post', 'line_management', 'absence', 'allocation', 'local_rule', 'one_off_holiday']
  loop
    call mark_changes_of(marked, 'setting');
  end loop;
end $$;
drop procedure mark_changes_of;

-- The team of each child now, for questions over many children.
create index child_team_of_child_now on child_team (child_id, team_id) where to_day is null;
