-- A counter that moves whenever something is recorded around a review, so that what was counted from it before is known to
-- be stale. The facts of care have a counter of their own (facts_version): they are dearer to work out, and move more rarely.
create table cycle_version (
  one boolean primary key default true check (one),
  version bigint not null default 0
);
insert into cycle_version default values;

-- Seven features write these tables in some thirty tasks: the database cannot forget to count. It counts once a transaction
-- and at its very end, when no other lock is left to wait for.
create function count_cycle_change() returns trigger language plpgsql as $$
begin
  if current_setting('footprint.cycle_counted', true) is distinct from pg_current_xact_id()::text then
    update cycle_version set version = version + 1;
    perform set_config('footprint.cycle_counted', pg_current_xact_id()::text, true);
  end if;
  return null;
end $$;

do $$
declare
  changed text;
begin
  foreach changed in array array[
    'entry_notice', 'paper', 'social_worker_talk', 'spoken_before', 'consultation', 'meeting', 'local_rule',
    'review_document', 'distribution', 'review_step', 'decision', 'contact_entry', 'midway_check', 'move_answer']
  loop
    execute format(
      'create constraint trigger cycle_is_counted after insert or update or delete on %I
        deferrable initially deferred for each row execute function count_cycle_change()', changed);
  end loop;
end $$;
