-- The register of challenges is kept in memory, like what Today says (0026), until something of a challenge changes.
do $$
declare
  marked text;
  named_by text;
  kind text;
begin
  for marked, named_by, kind in values
    ('dispute', 'id', 'line'), ('dispute_child', 'dispute_id', 'line'), ('dispute_about', 'dispute_id', 'line'),
    ('dispute_step', 'dispute_id', 'line'), ('dispute_asking', 'dispute_id', 'line'),
    ('dispute', 'setting', 'list'), ('dispute_theme', 'setting', 'list'), ('dispute_policy', 'setting', 'list')
  loop
    execute format('create trigger %s_is_marked_in after insert on %I
      referencing new table as changed for each statement execute function mark_changes(%L)', kind, marked, named_by);
    execute format('create trigger %s_is_marked after update on %I
      referencing new table as changed old table as replaced
      for each statement execute function mark_changes(%L)', kind, marked, named_by);
    execute format('create trigger %s_is_marked_out after delete on %I
      referencing old table as changed for each statement execute function mark_changes(%L)', kind, marked, named_by);
  end loop;
end $$;
