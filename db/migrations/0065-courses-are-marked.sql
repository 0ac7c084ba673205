-- What Today says of gaps in training is kept in memory (0026) until a course, too, changes.
do $$
begin
  create trigger setting_is_marked_in after insert on training_course
    referencing new table as changed for each statement execute function mark_changes('setting');
  create trigger setting_is_marked after update on training_course
    referencing new table as changed old table as replaced
    for each statement execute function mark_changes('setting');
  create trigger setting_is_marked_out after delete on training_course
    referencing old table as changed for each statement execute function mark_changes('setting');
end $$;
