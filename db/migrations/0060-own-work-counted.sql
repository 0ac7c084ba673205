-- Figures count the work programme and observations of practice too: what was counted before a change is known to be stale.
do $$
declare
  changed text;
begin
  foreach changed in array array['programme_action', 'programme_update', 'staff_entry']
  loop
    execute format(
      'create constraint trigger cycle_is_counted after insert or update or delete on %I
        deferrable initially deferred for each row execute function count_cycle_change()', changed);
  end loop;
end $$;
