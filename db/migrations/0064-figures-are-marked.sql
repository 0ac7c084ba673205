-- Figures are kept in memory, like what Today says (0026), until something of a child, or of what stands beside, changes.
do $$
declare
  marked text;
  named_by text;
  kind text;
begin
  for marked, named_by, kind in values
    ('spoken_before', 'child_id', 'change'),
    -- which records there are, and who held whom
    ('child', 'setting', 'setting'), ('child_team', 'setting', 'setting'),
    ('established_post', 'setting', 'setting'), ('officer_work', 'setting', 'setting'),
    ('officer_team', 'setting', 'setting'),
    -- what is done beside challenges
    ('referral', 'setting', 'setting'), ('legal_advice', 'setting', 'setting'),
    ('challenge_meeting', 'setting', 'setting'), ('good_practice', 'setting', 'setting'),
    -- what the service sets out to do, and looks at in itself
    ('programme_action', 'setting', 'setting'), ('programme_update', 'setting', 'setting'),
    ('staff_entry', 'setting', 'setting'),
    -- what Today says of gaps in training
    ('training_course', 'setting', 'setting')
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
