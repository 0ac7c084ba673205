-- When whoever must answer a challenge was written to. Nothing here is changed.
create table dispute_asking (
  dispute_id text not null references dispute (id),
  -- the step at which the stage was reached
  step integer not null,
  number integer not null,
  -- first: the stage was reached; more: a question was answered, or the answer is not enough; again: somebody of the
  -- service sent the link once more; reminder: the day has passed
  kind text not null,
  to_email text not null,
  -- the link it leads to, which takes the place of those before it
  link_id text not null,
  asked_at timestamptz not null,
  primary key (dispute_id, step, number)
);

-- Nobody may know whether it goes against what the child wants: null.
alter table dispute_child_voice alter column against_wishes drop not null;

-- What is worked out of a child's work is worked out anew when a challenge about the child moves.
create trigger change_is_marked_in after insert on dispute_child
  referencing new table as changed for each statement execute function mark_changes('child_id');
create trigger change_is_marked_out after delete on dispute_child
  referencing old table as changed for each statement execute function mark_changes('child_id');

create function mark_children_of_disputes() returns trigger language plpgsql as $$
begin
  insert into change_mark (by_transaction, what, is_setting)
    select distinct pg_current_xact_id(), of.child_id, false
    from changed join dispute_child of on of.dispute_id = changed.id
    on conflict do nothing;
  return null;
end $$;
create trigger change_is_marked after update on dispute
  referencing new table as changed for each statement execute function mark_children_of_disputes();
