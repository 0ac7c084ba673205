-- Who did what to which record. No values and no free text: those live in the versioned tables.

create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor text not null,
  action text not null,
  record_type text not null,
  record_id text not null,
  version_before integer,
  version_after integer
);
create index audit_entry_record on audit_entry (record_type, record_id, id);

create function refuse_change_of_audit() returns trigger language plpgsql as $$
begin
  raise exception 'audit rows are never changed or removed' using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_entry_is_never_changed
  before update or delete on audit_entry
  for each row execute function refuse_change_of_audit();

create trigger audit_entry_is_never_emptied
  before truncate on audit_entry
  for each statement execute function refuse_change_of_audit();
