-- Where each thing done came from, which child it concerns, and the chain that shows whether a row was changed.

-- A network address, 'command-line' or 'server'. Null: written before this was kept.
alter table audit_entry add column came_from text;
-- The child whose record it concerns. No reference: what was done stays known when a record is destroyed.
alter table audit_entry add column child_id text;

create index audit_entry_at on audit_entry (at, id);
create index audit_entry_actor on audit_entry (actor, at, id);
create index audit_entry_action on audit_entry (action, at, id);
create index audit_entry_child on audit_entry (child_id, at, id) where child_id is not null;

-- One link for each entry. Its hash is the SHA-256 of the hash before it and of the entry's fields, so nobody can
-- change an entry without changing every link after it. Links are numbered without gaps, in the order of sealing.
create table audit_link (
  number bigint primary key check (number > 0),
  entry_id bigint not null unique references audit_entry,
  hash bytea not null check (length(hash) = 32),
  sealed_at timestamptz not null default now()
);
create index audit_link_sealed_at on audit_link (sealed_at, number);

create trigger audit_link_is_never_changed
  before update or delete on audit_link
  for each row execute function refuse_change_of_audit();

create trigger audit_link_is_never_emptied
  before truncate on audit_link
  for each statement execute function refuse_change_of_audit();
